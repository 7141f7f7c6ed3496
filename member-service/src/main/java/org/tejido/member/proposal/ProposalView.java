package org.tejido.member.proposal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tejido.member.organisation.LegalFacts;
import org.tejido.member.organisation.Organisation;

/**
 * A proposal beside what is there.
 *
 * @param state open while anything of it is
 * @param organisationVersion of the organisation whose values are shown as those of now
 */
record ProposalView(
        UUID proposalId,
        UUID organisationId,
        String organisationName,
        long organisationVersion,
        String state,
        String proposedBy,
        Instant proposedAt,
        List<ChangeView> changes,
        long version) {

    static ProposalView of(Proposal proposal, Organisation organisation) {
        var now = LegalFacts.of(organisation.profile());
        return new ProposalView(
                proposal.id(),
                proposal.organisation().value(),
                organisation.profile().name(),
                organisation.version(),
                proposal.isOpen() ? "open" : "closed",
                proposal.proposedBy(),
                proposal.proposedAt(),
                proposal.changes().stream()
                        .map(change -> ChangeView.of(change, now))
                        .toList(),
                proposal.version());
    }

    /** @param conflict somebody has changed it meanwhile, to something else */
    record ChangeView(
            String field,
            @Nullable Object original,
            @Nullable Object now,
            @Nullable Object proposed,
            String state,
            boolean conflict,
            @Nullable String reason,
            @Nullable Instant decidedAt) {

        static ChangeView of(Proposal.Change change, LegalFacts now) {
            return new ChangeView(
                    change.field(),
                    value(change.field(), change.original()),
                    value(change.field(), now.value(change.field())),
                    value(change.field(), change.proposed()),
                    change.state(),
                    change.conflictsWith(now),
                    change.reason(),
                    change.decidedAt());
        }

        private static @Nullable Object value(String field, @Nullable String value) {
            return value != null && field.equals("sme") ? Boolean.valueOf(value) : value;
        }
    }
}
