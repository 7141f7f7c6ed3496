package org.tejido.member.dues;

import static org.tejido.member.sql.Columns.id;
import static org.tejido.member.sql.Columns.text;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.member.history.History;
import org.tejido.platform.security.Caller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who was told of another band, and who was to be asked for a figure: each once a year. */
@Repository
class Rebandings {

    private final DatabaseClient database;
    private final History history;

    Rebandings(DatabaseClient database, History history) {
        this.database = database;
        this.history = history;
    }

    Mono<Void> tell(Rebanding.Change change, int year, Caller by) {
        return database.sql("""
                        INSERT INTO dues_rebanding (membership_id, year, before, after, recorded_by)
                        VALUES (:membership, :year, :before, :after, :by)
                        ON CONFLICT DO NOTHING
                        """)
                .bind("membership", change.membership())
                .bind("year", year)
                .bind("before", change.before().amount())
                .bind("after", change.after().amount())
                .bind("by", by.name())
                .fetch()
                .rowsUpdated()
                .filter(told -> told == 1)
                .flatMap(_ -> history.write(
                        change.organisation(),
                        "member.dues.rebanded",
                        change.membership(),
                        year,
                        Map.of(
                                "year", Integer.toString(year),
                                "before", change.before().amount().toPlainString(),
                                "after", change.after().amount().toPlainString()),
                        "/api/memberships/%s/dues/%d".formatted(change.membership(), year)));
    }

    /** Id and name of those among them whom nobody has been told to ask yet. */
    Flux<Map.Entry<UUID, String>> toAsk(List<Payers.Known> withoutFigure, int year) {
        return database.sql("""
                        SELECT o.id, o.name FROM organisation o
                         WHERE o.id = ANY (:organisations)
                           AND NOT EXISTS (SELECT FROM dues_headcount_question q
                                            WHERE q.organisation_id = o.id AND q.year = :year)
                         ORDER BY o.name, o.id
                        """)
                .bind(
                        "organisations",
                        withoutFigure.stream().map(Payers.Known::organisation).toArray(UUID[]::new))
                .bind("year", year)
                .map(row -> Map.entry(id(row, "id"), text(row, "name")))
                .all()
                .collectList()
                .flatMapIterable(all -> all);
    }

    Mono<Void> noteQuestion(UUID organisation, int year, UUID task) {
        return database.sql("""
                        INSERT INTO dues_headcount_question (organisation_id, year, task_id)
                        VALUES (:organisation, :year, :task)
                        """)
                .bind("organisation", organisation)
                .bind("year", year)
                .bind("task", task)
                .then();
    }

    Mono<Map<UUID, String>> names(Collection<UUID> organisations) {
        return database.sql("SELECT id, name FROM organisation WHERE id = ANY (:organisations)")
                .bind("organisations", organisations.toArray(UUID[]::new))
                .map(row -> Map.entry(id(row, "id"), text(row, "name")))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }
}
