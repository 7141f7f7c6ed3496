package org.tejido.member.proposal;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tejido.member.organisation.LegalFacts;
import org.tejido.member.organisation.OrganisationId;

/** @param changes in the order of their fields, decided ones among them */
record Proposal(
        UUID id,
        OrganisationId organisation,
        String proposedBy,
        Instant proposedAt,
        List<Change> changes,
        long version) {

    boolean isOpen() {
        return changes.stream().anyMatch(Change::isOpen);
    }

    /**
     * Those that are to be decided on: the named, or all that are open.
     *
     * @throws NotProposed for a field on which nothing is to be decided
     */
    List<Change> chosen(@Nullable Set<String> fields) {
        var open = changes.stream().filter(Change::isOpen).toList();
        if (open.isEmpty()) {
            throw new ProposalDecided();
        }
        if (fields == null) {
            return open;
        }
        if (!fieldsOf(open).containsAll(fields)) {
            throw new NotProposed();
        }
        return open.stream().filter(change -> fields.contains(change.field())).toList();
    }

    /**
     * What the organisation becomes.
     *
     * @param seen whether the office has seen the organisation as it is now
     * @throws ProposalConflicts where something else was changed meanwhile, which the office has not seen
     */
    static Map<String, @Nullable String> accept(Collection<Change> chosen, LegalFacts now, boolean seen) {
        var conflicting =
                chosen.stream().filter(change -> change.conflictsWith(now)).toList();
        if (!conflicting.isEmpty() && !seen) {
            throw new ProposalConflicts(fieldsOf(conflicting));
        }
        var accepted = new LinkedHashMap<String, @Nullable String>();
        chosen.forEach(change -> accepted.put(change.field(), change.proposed()));
        return accepted;
    }

    /** As it is after the next decision on it. */
    Proposal next() {
        return new Proposal(id, organisation, proposedBy, proposedAt, changes, version + 1);
    }

    static Set<String> fieldsOf(Collection<Change> changes) {
        return changes.stream().map(Change::field).collect(Collectors.toUnmodifiableSet());
    }

    /** @param original as it was when this was proposed */
    record Change(
            String field,
            @Nullable String original,
            @Nullable String proposed,
            String state,
            @Nullable String reason,
            @Nullable Instant decidedAt) {

        static final String OPEN = "open";

        boolean isOpen() {
            return state.equals(OPEN);
        }

        /** Somebody has changed it meanwhile, and not to what is proposed. */
        boolean conflictsWith(LegalFacts now) {
            var value = now.value(field);
            return isOpen() && !Objects.equals(value, original) && !Objects.equals(value, proposed);
        }
    }
}
