package org.tejido.member.merge;

import static org.tejido.member.merge.Reference.of;

import java.util.List;

/** Every column of this schema that names a person, as {@link References} those that name an organisation. */
final class PersonReferences {

    static final List<Reference> ALL = List.of(
            of("person_role", "person_id", "roles", "id")
                    .onceWhere("s.organisation_id = l.organisation_id AND s.kind = l.kind"
                            + " AND daterange(s.since, s.until) && daterange(l.since, l.until)"),
            of("consent", "person_id", "consents", "id"),
            of("consent_request", "person_id", "consent-links", "token_hash").heardAgain(),
            of("interaction_person", "person_id", "interactions", "interaction_id", "person_id")
                    .onceWhere("s.interaction_id = l.interaction_id")
                    .heardAgain(),
            of("task", "person_id", "tasks", "id"),
            of("note", "person_id", "notes", "id").heardAgain(),
            of("field_value", "person_id", "fields", "owner_id", "field_id", "place")
                    .onceWhere("s.field_id = l.field_id")
                    .heardAgain(),
            of("person_tag", "person_id", "tags", "person_id", "tag_id")
                    .onceWhere("s.tag_id = l.tag_id")
                    .heardAgain(),
            of("person_reference", "person_id", "import-references", "source", "external_id"),
            of("person_hold", "person_id", "holds", "person_id")
                    .onceWhere("true")
                    .heardAgain(),
            of("person_restriction", "person_id", "restrictions", "person_id", "ground")
                    .onceWhere("s.ground = l.ground")
                    .heardAgain(),
            of("subject_request", "person_id", "requests", "id"),
            of("import_row", "subject_id", "imported-rows", "import_id", "number")
                    .heardAgain(),
            of("person_lead", "survivor_id", "earlier-merges", "loser_id"));

    private PersonReferences() {}
}
