package org.tejido.project.consortium;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tejido.platform.life.Change;

/** Partners that bid together. */
sealed interface Consortium {

    Bid bid();

    long version();

    default UUID id() {
        return bid().id();
    }

    /** @param cooperating the organisations whose interest the call's owner has accepted */
    static Change<Proposed> propose(Bid bid, UUID callOwner, Set<UUID> cooperating) {
        bid.requireSound(callOwner, cooperating);
        var proposed = new Proposed(bid, 1);
        return new Change<>(proposed, new ConsortiumFact.Proposed(proposed));
    }

    /** The same, one step further. */
    Consortium next();

    /** A partner means to take part, and says so. @throws NotAPartner */
    default Change<Consortium> giveLetter(UUID partner) {
        if (!bid().partnerIds().contains(partner)) {
            throw new NotAPartner(partner);
        }
        var next = next();
        return new Change<>(next, new ConsortiumFact.LetterGiven(next, partner));
    }

    /** Put together, and not yet checked for good. */
    record Proposed(Bid bid, long version) implements Consortium {

        @Override
        public Proposed next() {
            return new Proposed(bid, version + 1);
        }

        Change<Consortium> revise(Bid revised, UUID callOwner, Set<UUID> cooperating) {
            revised.requireSound(callOwner, cooperating);
            var proposed = new Proposed(revised, version + 1);
            return new Change<>(proposed, new ConsortiumFact.Revised(proposed));
        }

        Change<Consortium> form(Eligibility eligibility, LocalDate today) {
            if (!eligibility.holds()) {
                throw new NotEligible(eligibility);
            }
            var formed = new Formed(bid, today, version + 1);
            return new Change<>(formed, new ConsortiumFact.Formed(formed));
        }
    }

    /** All rules of its programme held on that day. */
    record Formed(Bid bid, LocalDate formedOn, long version) implements Consortium {

        @Override
        public Formed next() {
            return new Formed(bid, formedOn, version + 1);
        }
    }

    /**
     * Who bids for what.
     *
     * @param id the consortium's
     * @param programme key of the programme whose rules apply
     * @param budget in euros
     * @param partners all of them, the coordinator included
     */
    record Bid(
            UUID id,
            UUID callId,
            String name,
            String programme,
            UUID coordinatorId,
            @Nullable BigDecimal budget,
            List<Partner> partners) {

        private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

        List<UUID> partnerIds() {
            return partners.stream().map(Partner::organisationId).toList();
        }

        void requireSound(UUID callOwner, Set<UUID> cooperating) {
            var seen = new HashSet<UUID>();
            for (var place = 0; place < partners.size(); place++) {
                var partner = partners.get(place).organisationId();
                if (!seen.add(partner)) {
                    throw new PartnerNamedTwice(partner, place);
                }
                if (!partner.equals(callOwner) && !cooperating.contains(partner)) {
                    throw new NoCooperation(partner, place);
                }
            }
            if (!seen.contains(callOwner)) {
                throw new OwnerMissing(callOwner);
            }
            if (!seen.contains(coordinatorId)) {
                throw new CoordinatorMissing(coordinatorId);
            }
            requireWholeShares();
        }

        /** Of all partners, or of none. */
        private void requireWholeShares() {
            var said = partners.stream()
                    .map(Partner::share)
                    .filter(Objects::nonNull)
                    .toList();
            var sum = said.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            if (!said.isEmpty() && (said.size() < partners.size() || sum.compareTo(WHOLE) != 0)) {
                throw new SharesNotWhole(sum);
            }
        }
    }

    /**
     * @param tasks of the call, or others, that it takes on
     * @param share of the budget in per cent
     */
    record Partner(
            UUID organisationId,
            String role,
            List<String> tasks,
            @Nullable BigDecimal share) {

        public Partner {
            tasks = List.copyOf(tasks);
        }
    }
}
