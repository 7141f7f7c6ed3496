package org.tejido.member.merge;

import static org.tejido.member.merge.Reference.of;

import java.util.List;

/**
 * Every column of this schema that names an organisation. A new table with such a column is added here, in one line, and what
 * its rows hang on stands before it; a foreign key that is missing stops the build.
 */
final class References {

    private static final String SAME_DAYS = "daterange(s.since, s.until) && daterange(l.since, l.until)";

    static final List<Reference> ALL = List.of(
            of("person", "organisation_id", "people", "id")
                    .refusedWhere("same-person-at-both", "lower(s.email) = lower(l.email)"),
            of("person_role", "organisation_id", "roles", "id")
                    .onceWhere("s.person_id = l.person_id AND s.kind = l.kind AND " + SAME_DAYS),
            of("membership", "organisation_id", "memberships", "id")
                    .refusedWhere(
                            "two-open-memberships",
                            "s.stage NOT IN ('rejected', 'ended') AND l.stage NOT IN ('rejected', 'ended')")
                    .refusedWhere(
                            "memberships-overlap",
                            "s.admitted_on IS NOT NULL AND l.admitted_on IS NOT NULL"
                                    + " AND daterange(s.admitted_on, s.ended_on) && daterange(l.admitted_on, l.ended_on)"),
            of("membership_fact", "organisation_id", "membership-steps", "membership_id", "sequence")
                    .following("membership", "membership_id"),
            of("dues_charge", "organisation_id", "dues", "membership_id", "year")
                    .following("membership", "membership_id"),
            of("decision", "organisation_id", "decisions", "id").following("membership", "membership_id"),
            of("decision_vote", "organisation_id", "votes", "decision_id", "position"),
            of("onboarding_case", "organisation_id", "onboarding-cases", "id")
                    .refusedWhere(
                            "two-live-cases",
                            "s.pipeline_id = l.pipeline_id AND s.state IN ('open', 'parked') AND l.state IN ('open', 'parked')"),
            of("interaction_organisation", "organisation_id", "interactions", "interaction_id", "organisation_id")
                    .onceWhere("s.interaction_id = l.interaction_id"),
            of("interaction_person", "organisation_id", "people-in-interactions", "interaction_id", "person_id"),
            of("task", "organisation_id", "tasks", "id"),
            of("note", "organisation_id", "notes", "id"),
            of("organisation_tag", "organisation_id", "tags", "organisation_id", "tag_id")
                    .onceWhere("s.tag_id = l.tag_id"),
            of("yearly_figures", "organisation_id", "yearly-figures", "organisation_id", "year")
                    .onceWhere("s.year = l.year"),
            of("dues_headcount_question", "organisation_id", "headcount-questions", "organisation_id", "year")
                    .onceWhere("s.year = l.year"),
            of("holding", "owner_organisation", "holdings", "id")
                    .takenWhere("l.owned_organisation = :survivor")
                    .onceWhere("s.owned = l.owned AND " + SAME_DAYS),
            of("holding", "owned_organisation", "holdings", "id")
                    .takenWhere("l.owner_organisation = :survivor")
                    .onceWhere("s.owner = l.owner AND " + SAME_DAYS),
            of("organisation_relation", "source", "relations", "id")
                    .takenWhere("l.target = :survivor")
                    .onceWhere("s.target = l.target AND s.kind = l.kind AND " + SAME_DAYS)
                    .takenWhere(partnersAlready("target", "source")),
            of("organisation_relation", "target", "relations", "id")
                    .takenWhere("l.source = :survivor")
                    .onceWhere("s.source = l.source AND s.kind = l.kind AND " + SAME_DAYS)
                    .takenWhere(partnersAlready("source", "target")),
            of("certificate", "organisation_id", "certificates", "id")
                    .onceWhere("s.scheme_key = l.scheme_key AND coalesce(s.number, '') = coalesce(l.number, '')"
                            + " AND daterange(s.valid_from, least(s.valid_until + 1, s.ended_on))"
                            + " && daterange(l.valid_from, least(l.valid_until + 1, l.ended_on))"),
            of("organisation_reference", "organisation_id", "import-references", "source", "external_id"),
            of("proposal", "organisation_id", "proposals", "id"),
            of("proposal_change", "organisation_id", "proposed-changes", "proposal_id", "field")
                    .refusedWhere("two-open-proposals", "s.field = l.field AND s.state = 'open' AND l.state = 'open'")
                    .following("proposal", "proposal_id"),
            of("tax_id", "organisation_id", "tax-numbers", "country", "number").heardAgain(),
            of("listing", "organisation_id", "listings", "organisation_id")
                    .onceWhere("true")
                    .heardAgain(),
            of("capability", "organisation_id", "capabilities", "organisation_id", "term")
                    .onceWhere("s.term = l.term")
                    .heardAgain(),
            of("equipment", "organisation_id", "equipment", "id").heardAgain(),
            of("organisation_file", "organisation_id", "files", "id").heardAgain(),
            of("segment_pick", "organisation_id", "segment-picks", "segment_id", "organisation_id")
                    .onceWhere("s.segment_id = l.segment_id")
                    .heardAgain(),
            of("field_value", "refers_to", "references-in-fields", "owner_id", "field_id", "place")
                    .takenWhere("l.organisation_id IN (:loser, :survivor)"),
            of("field_value", "organisation_id", "fields", "owner_id", "field_id", "place")
                    .onceWhere("s.field_id = l.field_id"),
            of("duplicate_suspicion", "one", "suspicions", "id")
                    .takenWhere("true")
                    .heardAgain(),
            of("duplicate_suspicion", "other", "suspicions", "id")
                    .takenWhere("true")
                    .heardAgain(),
            of("organisation_lead", "survivor_id", "earlier-merges", "loser_id"),
            of("history", "organisation_id", "history-lines", "id")
                    .onceWhere("s.kind = l.kind AND s.subject = l.subject AND s.sequence = l.sequence")
                    .heardAgain(),
            of("plan_fact", "organisation_id", "plan-facts", "id")
                    .onceWhere("s.kind = l.kind AND s.subject = l.subject AND s.sequence = l.sequence")
                    .heardAgain());

    private References() {}

    /** Partners are written down in the order of their ids, and a move may have turned that. */
    private static String partnersAlready(String counterpart, String side) {
        return "l.kind = 'partner-of' AND EXISTS (SELECT FROM organisation_relation s WHERE s.kind = 'partner-of'"
                + " AND s.%s = :survivor AND s.%s = l.%s AND %s)".formatted(counterpart, side, counterpart, SAME_DAYS);
    }
}
