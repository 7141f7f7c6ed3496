package org.tejido.project.outcome;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tejido.platform.life.Change;

/** Something that came of what organisations do together. */
sealed interface Outcome {

    UUID id();

    Account account();

    long version();

    /** By a member: it counts once the office has seen the evidence. */
    static Change<Outcome> claim(UUID id, Account account, LocalDate today) {
        account.requireSound(today);
        var claimed = new Claimed(id, account, 1);
        return new Change<>(claimed, new OutcomeFact.Claimed(claimed));
    }

    /** By the office itself. */
    static Change<Outcome> record(UUID id, Account account, LocalDate today) {
        account.requireSound(today);
        var recorded = new Recorded(id, account, 1);
        return new Change<>(recorded, new OutcomeFact.Recorded(recorded));
    }

    /** What the office has not ruled out. */
    sealed interface Standing extends Outcome {

        default Change<Outcome> retract() {
            var retracted = new Retracted(id(), account(), version() + 1);
            return new Change<>(retracted, new OutcomeFact.Retracted(retracted));
        }
    }

    record Claimed(UUID id, Account account, long version) implements Standing {

        Change<Outcome> confirm() {
            var recorded = new Recorded(id, account, version + 1);
            return new Change<>(recorded, new OutcomeFact.Recorded(recorded));
        }
    }

    /** Counts. */
    record Recorded(UUID id, Account account, long version) implements Standing {}

    /** Was none after all. */
    record Retracted(UUID id, Account account, long version) implements Outcome {}

    /**
     * What happened, and how one knows.
     *
     * @param quantity jobs, or euros
     * @param organisationIds whose outcome it is
     */
    record Account(
            OutcomeKind kind,
            String title,
            LocalDate happenedOn,
            @Nullable BigDecimal quantity,
            Evidence evidence,
            Origin origin,
            List<UUID> organisationIds) {

        public Account {
            organisationIds = List.copyOf(organisationIds);
        }

        void requireSound(LocalDate today) {
            if (happenedOn.isAfter(today)) {
                throw new OutcomeInFuture(happenedOn);
            }
            if (kind.isCounted() != (quantity != null)) {
                throw new QuantityMisplaced(kind);
            }
            if (evidence.url() == null && evidence.text() == null) {
                throw new EvidenceMissing();
            }
            var seen = new HashSet<UUID>();
            for (var place = 0; place < organisationIds.size(); place++) {
                if (!seen.add(organisationIds.get(place))) {
                    throw new NamedTwice(organisationIds.get(place), place);
                }
            }
        }
    }

    /** @param text such as the number of a patent or of a register */
    record Evidence(@Nullable String url, @Nullable String text) {}

    /** What led to it; each may be unknown. */
    record Origin(
            @Nullable UUID cooperationId,
            @Nullable UUID proposalId,
            @Nullable UUID eventId) {}
}
