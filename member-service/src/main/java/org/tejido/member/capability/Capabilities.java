package org.tejido.member.capability;

import static org.tejido.member.sql.Columns.number;
import static org.tejido.member.sql.Columns.text;
import static org.tejido.platform.problem.Constraints.violated;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.member.organisation.OrganisationId;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.problem.StaleVersion;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

@Repository
class Capabilities {

    private final DatabaseClient database;
    private final JsonMapper json;

    Capabilities(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** By their English names; a vocabulary has some hundreds of words. */
    Flux<Term> terms(int most) {
        return database.sql("SELECT term, en, es FROM capability_term ORDER BY lower(en), term LIMIT :most")
                .bind("most", most)
                .map(row -> new Term(text(row, "term"), text(row, "en"), text(row, "es")))
                .all();
    }

    Mono<Term> add(Term term) {
        return database.sql("INSERT INTO capability_term (term, en, es) VALUES (:term, :en, :es)")
                .bind("term", term.term())
                .bind("en", term.en().strip())
                .bind("es", term.es().strip())
                .then()
                .onErrorMap(violated("capability_term_pkey"), _ -> new TermExists("/term"))
                .thenReturn(term);
    }

    /** What it has declared, version 0 where nothing yet; fails with {@link NotFound}. */
    Mono<Declared> of(OrganisationId id) {
        return database.sql("SELECT capabilities_version FROM organisation WHERE id = :id")
                .bind("id", id.value())
                .map(row -> number(row, "capabilities_version"))
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("organisation", id)))
                .flatMap(version -> Mono.zip(
                        capabilities(id).collectList(),
                        equipment(id).collectList(),
                        (capabilities, equipment) -> new Declared(id.value(), capabilities, equipment, version)));
    }

    /** Fails with {@link StaleVersion} where somebody else has declared meanwhile, or with {@link TermUnknown}. */
    Mono<Void> save(OrganisationId id, long expected, Declaration declaration) {
        return database.sql("""
                        UPDATE organisation SET capabilities_version = capabilities_version + 1
                         WHERE id = :id AND capabilities_version = :expected
                        """)
                .bind("id", id.value())
                .bind("expected", expected)
                .fetch()
                .rowsUpdated()
                .filter(saved -> saved == 1)
                .switchIfEmpty(Mono.error(() -> new StaleVersion("capabilities", id)))
                .then(run(id, "DELETE FROM capability WHERE organisation_id = :id"))
                .then(run(id, "DELETE FROM equipment WHERE organisation_id = :id"))
                .then(insert(id, placed(declaration.capabilities()), """
                        INSERT INTO capability (organisation_id, place, term, description, trl_from, trl_to)
                        SELECT :id, r.place, r.what ->> 'term', r.what ->> 'description',
                               CAST(r.what ->> 'trlFrom' AS integer), CAST(r.what ->> 'trlTo' AS integer)
                          FROM json_to_recordset(CAST(:rows AS json)) r (place integer, what json)
                        """))
                .onErrorMap(violated("capability_of_the_vocabulary"), _ -> new TermUnknown("/capabilities"))
                .then(insert(id, placed(declaration.equipment()), """
                        INSERT INTO equipment (organisation_id, place, label, description, offered, conditions)
                        SELECT :id, r.place, r.what ->> 'name', r.what ->> 'description',
                               CAST(r.what ->> 'offered' AS boolean), r.what ->> 'conditions'
                          FROM json_to_recordset(CAST(:rows AS json)) r (place integer, what json)
                        """));
    }

    private Mono<Void> run(OrganisationId id, String sql) {
        return database.sql(sql).bind("id", id.value()).then();
    }

    private Mono<Void> insert(OrganisationId id, List<Placed> rows, String sql) {
        return rows.isEmpty()
                ? Mono.empty()
                : database.sql(sql)
                        .bind("id", id.value())
                        .bind("rows", json.writeValueAsString(rows))
                        .then();
    }

    private static List<Placed> placed(List<?> declared) {
        return IntStream.range(0, declared.size())
                .mapToObj(place -> new Placed(place, declared.get(place)))
                .toList();
    }

    private record Placed(int place, Object what) {}

    private Flux<Declared.Capability> capabilities(OrganisationId id) {
        return database.sql("""
                        SELECT c.term, t.en, t.es, c.description, c.trl_from, c.trl_to
                          FROM capability c JOIN capability_term t ON t.term = c.term
                         WHERE c.organisation_id = :id ORDER BY c.place
                        """)
                .bind("id", id.value())
                .map(row -> new Declared.Capability(
                        text(row, "term"),
                        text(row, "en"),
                        text(row, "es"),
                        row.get("description", String.class),
                        row.get("trl_from", Integer.class),
                        row.get("trl_to", Integer.class)))
                .all();
    }

    private Flux<Declared.Equipment> equipment(OrganisationId id) {
        return database.sql("""
                        SELECT label, description, offered, conditions FROM equipment
                         WHERE organisation_id = :id ORDER BY place
                        """)
                .bind("id", id.value())
                .map(row -> new Declared.Equipment(
                        text(row, "label"),
                        row.get("description", String.class),
                        Rows.get(row, "offered", Boolean.class),
                        row.get("conditions", String.class)))
                .all();
    }
}
