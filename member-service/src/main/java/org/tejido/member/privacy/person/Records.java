package org.tejido.member.privacy.person;

import static org.tejido.member.sql.Columns.day;
import static org.tejido.member.sql.Columns.id;
import static org.tejido.member.sql.Columns.number;
import static org.tejido.member.sql.Columns.text;
import static org.tejido.platform.problem.Constraints.violated;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.member.history.History;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.security.Caller;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What is held of people, wherever it lies in this service. */
@Repository
class Records {

    private static final TypeReference<List<Place>> PLACES = new TypeReference<>() {};

    private final DatabaseClient database;
    private final Waiting waiting;
    private final JsonMapper json;
    private final History history;

    Records(DatabaseClient database, Waiting waiting, JsonMapper json, History history) {
        this.database = database;
        this.waiting = waiting;
        this.json = json;
        this.history = history;
    }

    /** Fails with {@link NotFound}. */
    Mono<Held> of(UUID person) {
        return Mono.zip(
                        roles(person),
                        consents(person),
                        interactions(person),
                        tasks(person),
                        waiting.of(person),
                        notes(person),
                        fields(person),
                        merged(person))
                .flatMap(held -> database.sql("SELECT * FROM person WHERE id = :id")
                        .bind("id", person)
                        .map(row -> held(
                                row,
                                held.getT1(),
                                held.getT2(),
                                held.getT3(),
                                held.getT4(),
                                held.getT5(),
                                held.getT6(),
                                held.getT7(),
                                held.getT8()))
                        .one())
                .switchIfEmpty(Mono.error(() -> new NotFound("person", person)));
    }

    /** What erasure would find; fails with {@link NotFound} or {@link PersonErased}. */
    Mono<List<Place>> places(UUID person) {
        return database.sql("""
                        WITH it AS MATERIALIZED (
                            SELECT lowered(addresses_of(:id)) AS addresses, addresses_of(:id) || CAST(ids_of(:id) AS text[]) AS marks)
                        SELECT (SELECT count(*) FROM consent c WHERE c.person_id = p.id AND evidence IS NOT NULL) AS evidence,
                               (SELECT count(*) FROM consent_request r WHERE r.person_id = p.id) AS links,
                               (SELECT count(*) FROM idempotency i
                                 WHERE EXISTS (SELECT FROM unnest(it.marks) m
                                                WHERE position(convert_to(m, 'UTF8') IN i.body) > 0)) AS answers,
                               (SELECT count(*) FROM import_row r
                                 WHERE r.subject_id = p.id OR it.addresses && lowered(r.cells)) AS imported,
                               (SELECT count(*) FROM inbound_mail m
                                 WHERE m.sender = ANY (it.addresses) OR m.recipients && it.addresses) AS mails,
                               (SELECT count(*) FROM inbound_mail m
                                 WHERE EXISTS (SELECT FROM unnest(it.addresses) a WHERE position(a IN lower(m.text)) > 0)) AS mail_texts,
                               (SELECT count(*) FROM person_role r WHERE r.person_id = p.id) AS roles,
                               (SELECT count(*) FROM subject_request r WHERE r.person_id = p.id) AS requests,
                               (SELECT count(*) FROM person_tag t WHERE t.person_id = p.id) AS tags,
                               (SELECT count(*) FROM person_reference r WHERE r.person_id = p.id) AS refs,
                               (SELECT count(*) FROM interaction_person i WHERE i.person_id = p.id) AS interactions,
                               (SELECT count(*) FROM task t WHERE t.person_id = p.id) AS tasks,
                               (SELECT count(*) FROM note n WHERE n.about_id = p.id) AS notes,
                               (SELECT count(*) FROM field_value v WHERE v.owner_id = p.id) AS fields,
                               (SELECT count(*) FROM field f JOIN field_value v ON v.field_id = f.id
                                 WHERE f.subject = 'organisation' AND f.terms @> '{"personal": true}'
                                   AND position(p.sort_name IN v.token) > 0) AS fields_of_others,
                               (SELECT count(*) FROM note n
                                 WHERE n.organisation_id IS NOT NULL
                                   AND n.search @@ phraseto_tsquery('simple', p.sort_name)) AS notes_of_others,
                               (SELECT count(*) FROM erasure e WHERE e.person_id = p.id) AS erased,
                               (SELECT count(*) FROM person_merge m WHERE m.survivor_id = ANY (ids_of(:id))
                                   OR m.loser_id = ANY (ids_of(:id))) AS merges
                          FROM person p, it WHERE p.id = :id FOR UPDATE OF p
                        """)
                .bind("id", person)
                .map(Records::found)
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("person", person)));
    }

    /**
     * In one statement, so that all of it goes or nothing. A row of an import goes whole: whoever is erased is not to come back
     * with a file that waits. A mail that the person wrote is dismissed with it. Roles last until that day. Fails with {@link PersonErased}.
     */
    Mono<Void> erase(UUID person, List<Place> places, Caller by, Instant at, LocalDate today) {
        return database.sql("""
                        WITH it AS MATERIALIZED (
                            SELECT id, organisation_id, lowered(addresses_of(id)) AS addresses,
                                   addresses_of(id) || CAST(ids_of(id) AS text[]) AS marks
                              FROM person WHERE id = :id),
                        merges AS (DELETE FROM person_merge
                                    WHERE survivor_id = ANY (ids_of(:id)) OR loser_id = ANY (ids_of(:id))),
                        evidence AS (UPDATE consent c SET evidence = NULL FROM it WHERE c.person_id = it.id),
                        links AS (DELETE FROM consent_request r USING it WHERE r.person_id = it.id),
                        answers AS (DELETE FROM idempotency i USING it
                                     WHERE EXISTS (SELECT FROM unnest(it.marks) m
                                                    WHERE position(convert_to(m, 'UTF8') IN i.body) > 0)),
                        fields AS (DELETE FROM field_value v USING it WHERE v.owner_id = it.id),
                        notes AS (DELETE FROM note n USING it WHERE n.about_id = it.id),
                        roles AS (UPDATE person_role r
                                     SET title = NULL, version = version + 1,
                                         until = CASE WHEN r.until < :today THEN r.until ELSE greatest(r.since, :today) END
                                    FROM it WHERE r.person_id = it.id),
                        requests AS (UPDATE subject_request r
                                        SET words = '-', identified_by = CASE WHEN identified_by IS NOT NULL THEN '-' END,
                                            extension = CASE WHEN extension IS NOT NULL THEN '-' END,
                                            answer = CASE WHEN answer IS NOT NULL THEN '-' END, version = r.version + 1
                                       FROM it WHERE r.person_id = it.id),
                        tags AS (DELETE FROM person_tag t USING it WHERE t.person_id = it.id),
                        merged AS (UPDATE organisation_merge_row r
                                      SET taken = taken || jsonb_build_object('title', NULL, 'until',
                                          CASE WHEN CAST(taken ->> 'until' AS date) < :today THEN CAST(taken ->> 'until' AS date)
                                               ELSE greatest(CAST(taken ->> 'since' AS date), :today) END)
                                     FROM it
                                    WHERE r.relation = 'person_role' AND r.taken ->> 'person_id' = CAST(it.id AS text)),
                        refs AS (DELETE FROM person_reference r USING it WHERE r.person_id = it.id),
                        imported AS (DELETE FROM import_row r USING it
                                      WHERE r.subject_id = it.id OR it.addresses && lowered(r.cells)
                                  RETURNING r.import_id),
                        samples AS (UPDATE import_job j
                                       SET columns = (SELECT jsonb_agg(jsonb_set(c, '{samples}', '[]') ORDER BY place)
                                                        FROM jsonb_array_elements(j.columns) WITH ORDINALITY x(c, place))
                                     WHERE j.id IN (SELECT import_id FROM imported)),
                        mails AS (UPDATE inbound_mail m
                                     SET state = CASE WHEN m.sender = ANY (it.addresses) THEN 'dismissed' ELSE m.state END,
                                         decided_by = CASE WHEN m.sender = ANY (it.addresses) THEN :by ELSE m.decided_by END,
                                         text = CASE WHEN m.sender = ANY (it.addresses) THEN NULL ELSE m.text END,
                                         recipients = CASE WHEN m.sender = ANY (it.addresses) THEN NULL
                                                           ELSE ARRAY(SELECT a FROM unnest(m.recipients) a WHERE a <> ALL (it.addresses)) END,
                                         sender = CASE WHEN m.sender = ANY (it.addresses) THEN NULL ELSE m.sender END,
                                         version = m.version + 1
                                    FROM it WHERE m.sender = ANY (it.addresses) OR m.recipients && it.addresses)
                        UPDATE person p SET name = '-', email = p.id || '@erased.invalid', phone = NULL, position = NULL,
                               version = version + 1
                          FROM it WHERE p.id = it.id
                        RETURNING p.organisation_id, p.version
                        """)
                .bind("id", person)
                .bind("by", by.name())
                .bind("today", today)
                .map(row -> Map.entry(id(row, "organisation_id"), number(row, "version")))
                .one()
                .flatMap(erased -> history.write(
                                erased.getKey(),
                                "member.person.erased",
                                person,
                                erased.getValue(),
                                Map.of("personId", person.toString()),
                                "/api/people/" + person)
                        .then(Mono.defer(() -> prove(person, places, by, at))));
    }

    private Mono<Void> prove(UUID person, List<Place> places, Caller by, Instant at) {
        return database.sql("""
                        INSERT INTO erasure (person_id, erased_by, erased_at, places) VALUES (:person, :by, :at, :places)
                        """)
                .bind("person", person)
                .bind("by", by.name())
                .bind("at", at)
                .bind("places", Json.of(json.writeValueAsString(places)))
                .then()
                .onErrorMap(violated("erasure_pkey"), _ -> new PersonErased());
    }

    /** Fails with {@link NotFound} where nothing was erased. */
    Mono<Proof> proof(UUID person) {
        return database.sql("SELECT person_id, erased_by, erased_at, places FROM erasure WHERE person_id = :id")
                .bind("id", person)
                .map(row -> new Proof(
                        id(row, "person_id"),
                        text(row, "erased_by"),
                        Rows.get(row, "erased_at", Instant.class),
                        json.readValue(Rows.get(row, "places", Json.class).asString(), PLACES)))
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("erasure", person)));
    }

    Mono<Boolean> isOnHold(UUID person) {
        return database.sql("SELECT EXISTS (SELECT FROM person_hold WHERE person_id = :id) AS held")
                .bind("id", person)
                .map(row -> Rows.get(row, "held", Boolean.class))
                .one();
    }

    Mono<Void> hold(UUID person, String reason, Caller by, Instant at) {
        return database.sql("""
                        INSERT INTO person_hold (person_id, reason, recorded_by, recorded_at) VALUES (:id, :reason, :by, :at)
                        ON CONFLICT (person_id) DO UPDATE
                           SET reason = excluded.reason, recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at
                        """)
                .bind("id", person)
                .bind("reason", reason)
                .bind("by", by.name())
                .bind("at", at)
                .then();
    }

    Mono<Void> lift(UUID person) {
        return database.sql("DELETE FROM person_hold WHERE person_id = :id")
                .bind("id", person)
                .then();
    }

    private Mono<List<Held.Role>> roles(UUID person) {
        return database.sql("SELECT * FROM person_role WHERE person_id = :id ORDER BY since, id")
                .bind("id", person)
                .map(row -> new Held.Role(
                        id(row, "organisation_id"),
                        text(row, "kind"),
                        row.get("title", String.class),
                        day(row, "since"),
                        row.get("until", LocalDate.class)))
                .all()
                .collectList();
    }

    private Mono<List<Held.Consent>> consents(UUID person) {
        return database.sql("SELECT * FROM consent WHERE person_id = :id ORDER BY id")
                .bind("id", person)
                .map(row -> new Held.Consent(
                        text(row, "purpose"),
                        Rows.get(row, "given", Boolean.class),
                        text(row, "channel"),
                        row.get("version", Integer.class),
                        row.get("language", String.class),
                        row.get("evidence", String.class),
                        Rows.get(row, "recorded_at", Instant.class)))
                .all()
                .collectList();
    }

    private Mono<List<Held.Interaction>> interactions(UUID person) {
        return database.sql("""
                        SELECT i.id, i.kind, i.happened_at, i.text
                          FROM interaction_person p JOIN interaction i ON i.id = p.interaction_id
                         WHERE p.person_id = :id ORDER BY i.happened_at, i.id
                        """)
                .bind("id", person)
                .map(row -> new Held.Interaction(
                        id(row, "id"),
                        text(row, "kind"),
                        Rows.get(row, "happened_at", Instant.class),
                        text(row, "text")))
                .all()
                .collectList();
    }

    private Mono<List<Held.Task>> tasks(UUID person) {
        return database.sql("SELECT id, title, text FROM task WHERE person_id = :id ORDER BY id")
                .bind("id", person)
                .map(row -> new Held.Task(id(row, "id"), text(row, "title"), row.get("text", String.class)))
                .all()
                .collectList();
    }

    private Mono<List<Held.Filled>> fields(UUID person) {
        return database.sql("""
                        SELECT f.key, coalesce(v.text, CAST(v.number AS text), CAST(v.day AS text), CAST(v.flag AS text), CAST(v.refers_to AS text)) AS value
                          FROM field_value v JOIN field f ON f.id = v.field_id WHERE v.owner_id = :id ORDER BY f.key, v.place
                        """)
                .bind("id", person)
                .map(row -> new Held.Filled(text(row, "key"), text(row, "value")))
                .all()
                .collectList();
    }

    private Mono<List<Held.Merged>> merged(UUID person) {
        return database.sql("""
                        SELECT m.loser_id, m.merged_at, m.loser ->> 'name' AS name, m.loser ->> 'email' AS email,
                               m.loser ->> 'phone' AS phone, m.loser ->> 'position' AS position
                          FROM person_lead l JOIN person_merge m ON m.id = l.merge_id WHERE l.survivor_id = :id ORDER BY m.number
                        """)
                .bind("id", person)
                .map(row -> new Held.Merged(
                        id(row, "loser_id"),
                        Rows.get(row, "merged_at", Instant.class),
                        text(row, "name"),
                        text(row, "email"),
                        row.get("phone", String.class),
                        row.get("position", String.class)))
                .all()
                .collectList();
    }

    /** With all that stood there before. */
    private Mono<List<Held.Note>> notes(UUID person) {
        return database.sql("""
                        SELECT n.id, n.text, n.changed_at FROM note n WHERE n.about_id = :id
                        UNION ALL
                        SELECT n.id, b.text, b.changed_at
                          FROM note n JOIN note_before b ON b.note_id = n.id WHERE n.about_id = :id
                         ORDER BY changed_at, id
                        """)
                .bind("id", person)
                .map(row -> new Held.Note(id(row, "id"), text(row, "text"), Rows.get(row, "changed_at", Instant.class)))
                .all()
                .collectList();
    }

    private static List<Place> found(Readable row) {
        if (number(row, "erased") > 0) {
            throw new PersonErased();
        }
        return ErasePerson.places(
                Place.erased("person", 1),
                Place.erased("consent.evidence", number(row, "evidence")),
                Place.erased("consent_request", number(row, "links")),
                Place.erased("idempotency", number(row, "answers")),
                Place.erased("import_row", number(row, "imported")),
                Place.erased("inbound_mail", number(row, "mails")),
                Place.erased("person_role.title", number(row, "roles")),
                Place.erased("subject_request.words", number(row, "requests")),
                Place.erased("person_merge", number(row, "merges")),
                Place.erased("person_tag", number(row, "tags")),
                Place.erased("person_reference", number(row, "refs")),
                Place.erased("field_value", number(row, "fields")),
                new Place(
                        "field_value.text",
                        "review",
                        number(row, "fields_of_others"),
                        "Personal fields of organisations that have the person's name in them."),
                Place.erased("note", number(row, "notes")),
                new Place(
                        "note.text",
                        "review",
                        number(row, "notes_of_others"),
                        "Notes about organisations that have the person's name in them."),
                new Place(
                        "inbound_mail.text",
                        "review",
                        number(row, "mail_texts"),
                        "Mails that others wrote and nobody has decided on yet may name the person."),
                new Place(
                        "interaction.text",
                        "review",
                        number(row, "interactions"),
                        "Free text of the office may name the person; the copy of the data has it."),
                new Place(
                        "task.text",
                        "review",
                        number(row, "tasks"),
                        "Tasks of the office may name the person; the copy of the data has them."));
    }

    private static Held held(
            Readable row,
            List<Held.Role> roles,
            List<Held.Consent> consents,
            List<Held.Interaction> interactions,
            List<Held.Task> tasks,
            Waiting.Found waiting,
            List<Held.Note> notes,
            List<Held.Filled> fields,
            List<Held.Merged> merged) {
        return new Held(
                id(row, "id"),
                id(row, "organisation_id"),
                text(row, "name"),
                text(row, "email"),
                row.get("phone", String.class),
                row.get("position", String.class),
                Rows.get(row, "recorded_at", Instant.class),
                roles,
                consents,
                interactions,
                tasks,
                waiting.mails(),
                waiting.imported(),
                notes,
                waiting.requests(),
                fields,
                merged,
                Held.ELSEWHERE);
    }

    /** @param places without a word of what was there */
    record Proof(UUID personId, String erasedBy, Instant erasedAt, List<Place> places) {}
}
