package org.tejido.member.person;

import static org.tejido.member.sql.Columns.nullable;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Whom the rows of a list mean, for certain; and what other systems call them. */
@Repository
public class KnownPeople {

    private final DatabaseClient database;
    private final JsonMapper json;
    private final ClusterCalendar calendar;

    KnownPeople(DatabaseClient database, JsonMapper json, ClusterCalendar calendar) {
        this.database = database;
        this.json = json;
        this.calendar = calendar;
    }

    /** By what a row names somebody; what is null is not looked for. */
    public record Sought(
            int place,
            @Nullable UUID id,
            @Nullable String externalId,
            @Nullable UUID organisation,
            @Nullable String email) {}

    /** @param restricted whether its data are not to be used */
    public record Known(int place, UUID id, UUID organisation, ContactForm contact, long version, boolean restricted) {}

    /** What another system calls somebody. */
    public record Reference(String externalId, UUID person) {}

    /**
     * By place; several where a row names one by this and another by that.
     *
     * @param source of the external ids; null where there are none
     */
    public Mono<Map<Integer, List<Known>>> find(@Nullable String source, List<Sought> sought) {
        return database.sql("""
                        WITH sought AS MATERIALIZED (
                            SELECT * FROM json_to_recordset(CAST(:sought AS json)) line (
                                   place integer, id uuid, "externalId" text, organisation uuid, email text)),
                        found AS (
                            SELECT place, id FROM sought WHERE id IS NOT NULL
                            UNION
                            SELECT s.place, r.person_id
                              FROM sought s JOIN person_reference r ON r.source = :source AND r.external_id = s."externalId"
                            UNION
                            SELECT s.place, p.id
                              FROM sought s
                              JOIN person p ON p.organisation_id = s.organisation AND lower(p.email) = lower(s.email)
                            UNION
                            SELECT s.place, p.id
                              FROM sought s
                              JOIN person p ON lower(p.email) = lower(s.email)
                               AND works_at(p.id, s.organisation, :today))
                        SELECT found.place, p.id, p.organisation_id, p.name, p.email, p.phone, p.position, p.version,
                               is_restricted(p.id) AS restricted
                          FROM found JOIN person p ON p.id = found.id
                        """)
                .bind("source", nullable(source))
                .bind("sought", json.writeValueAsString(sought))
                .bind("today", calendar.today())
                .map(KnownPeople::known)
                .all()
                .collect(Collectors.groupingBy(Known::place));
    }

    /** An id that is taken stays with whom it was given to. */
    public Mono<Void> remember(String source, List<Reference> references, UUID importId) {
        return database.sql("""
                        INSERT INTO person_reference (source, external_id, person_id, import_id)
                        SELECT :source, given.*, :import FROM unnest(:externalIds, :people) given
                        ON CONFLICT DO NOTHING
                        """)
                .bind("source", source)
                .bind("import", importId)
                .bind(
                        "externalIds",
                        references.stream().map(Reference::externalId).toArray(String[]::new))
                .bind("people", references.stream().map(Reference::person).toArray(UUID[]::new))
                .then();
    }

    private static Known known(Readable row) {
        var person = People.person(row);
        return new Known(
                Rows.get(row, "place", Integer.class),
                person.id(),
                person.organisation().value(),
                ContactForm.of(person),
                person.version(),
                Rows.get(row, "restricted", Boolean.class));
    }
}
