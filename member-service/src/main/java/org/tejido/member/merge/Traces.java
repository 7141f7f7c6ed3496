package org.tejido.member.merge;

import static org.tejido.member.sql.Columns.id;
import static org.tejido.member.sql.Columns.number;
import static org.tejido.member.sql.Columns.text;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What has been written about somebody since it was first written down: by the list that merging goes by. */
public class Traces {

    /**
     * @param born of a row {@code l} of each column: it comes with whoever is written down, and goes with it
     * @param told of a row {@code l} of each column: it says what has happened, and neither counts nor goes
     */
    record Beginnings(Map<String, String> born, Map<String, String> told) {

        static final Beginnings OF_ORGANISATIONS = new Beginnings(
                Map.of(
                        "tax_id.organisation_id", "true",
                        "organisation_reference.organisation_id", "true",
                        "duplicate_suspicion.one", "true",
                        "duplicate_suspicion.other", "true",
                        "field_value.organisation_id", neverFilledIn("organisation")),
                Map.of(
                        // A contact that is still there is found among the people.
                        "history.organisation_id",
                                "l.kind ~ '^member\\.(organisation\\.(registered|revised|withdrawn)|person\\.|field\\.)'",
                        // Whatever happened in this service is found where it is written down.
                        "plan_fact.organisation_id", "l.kind ~ '^member\\.'"));

        static final Beginnings OF_PEOPLE = new Beginnings(
                Map.of(
                        "person_reference.person_id",
                        "true",
                        "field_value.person_id",
                        neverFilledIn("person"),
                        "person_role.person_id",
                        "l.kind = 'contact' AND l.version = 1 AND l.until IS NULL AND EXISTS ("
                                + "SELECT FROM person p WHERE p.id = l.person_id AND p.organisation_id = l.organisation_id)"),
                Map.of("import_row.subject_id", "true"));

        /** Values with which it was written down: who fills in one later counts it. */
        private static String neverFilledIn(String owner) {
            return "NOT EXISTS (SELECT FROM %1$s f WHERE f.id = l.%1$s_id AND f.fields_version > 1)".formatted(owner);
        }

        private String rule(Reference it) {
            return born.getOrDefault(name(it), told.getOrDefault(name(it), "false"));
        }

        private boolean goes(Reference it) {
            return born.containsKey(name(it));
        }

        private static String name(Reference it) {
            return it.table() + "." + it.column();
        }
    }

    private final DatabaseClient database;
    private final List<Reference> references;
    private final Beginnings beginnings;
    private final String counts;

    Traces(DatabaseClient database, Merging what, Beginnings beginnings) {
        this.database = database;
        this.references = what.references();
        this.beginnings = beginnings;
        this.counts = references.stream()
                .map(it -> """
                    SELECT l.%2$s AS id, '%1$s' AS kind, count(*) AS found
                      FROM %3$s l WHERE l.%2$s = ANY (:ids) AND NOT (%4$s) GROUP BY l.%2$s
                    """.formatted(it.kind(), it.column(), it.table(), beginnings.rule(it)))
                .collect(Collectors.joining(
                        " UNION ALL ",
                        "SELECT id, kind, sum(found)::bigint AS found FROM (",
                        ") traces GROUP BY id, kind"));
    }

    /** How many of what there is of each; who is not among them was only written down. */
    public Mono<Map<UUID, Map<String, Long>>> of(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Mono.just(Map.of())
                : database.sql(counts)
                        .bind("ids", ids.toArray(UUID[]::new))
                        .map(row -> new Trace(id(row, "id"), text(row, "kind"), number(row, "found")))
                        .all()
                        .collect(Collectors.groupingBy(Trace::id, Collectors.toMap(Trace::kind, Trace::found)));
    }

    /** Takes away what came with them, so that they can go. */
    public Mono<Void> forget(Collection<UUID> ids) {
        return Flux.fromIterable(references)
                .filter(beginnings::goes)
                .concatMap(it -> database.sql(
                                "DELETE FROM %s l WHERE l.%s = ANY (:ids)".formatted(it.table(), it.column()))
                        .bind("ids", ids.toArray(UUID[]::new))
                        .then())
                .then();
    }

    private record Trace(UUID id, String kind, long found) {}
}
