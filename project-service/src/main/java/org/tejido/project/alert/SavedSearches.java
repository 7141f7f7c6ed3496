package org.tejido.project.alert;

import static org.tejido.platform.problem.Constraints.violated;
import static org.tejido.project.sql.Columns.id;
import static org.tejido.project.sql.Columns.nullable;
import static org.tejido.project.sql.Columns.text;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.security.Caller;
import org.tejido.platform.sql.Rows;
import reactor.core.publisher.Mono;

/** What accounts want to hear of; each reads its own alone. */
@Repository
class SavedSearches {

    static final int MOST = 20;

    private final DatabaseClient database;
    private final Clock clock;

    SavedSearches(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** One statement, in which the account's others are counted; two at the same moment may make one too many. */
    Mono<SavedSearch> add(SavedSearch search, Caller caller) {
        return database.sql("""
                        INSERT INTO saved_search (id, account, name, kind, country, programme, query, mail, made_at)
                        SELECT :id, :account, :name, :kind, :country, :programme, :query, :mail, :at
                         WHERE (SELECT count(*) FROM saved_search WHERE account = :account) < :most
                        """)
                .bind("id", search.searchId())
                .bind("account", caller.account())
                .bind("name", search.name())
                .bind("kind", nullable(search.kind()))
                .bind("country", nullable(search.country()))
                .bind("programme", nullable(search.programme()))
                .bind("query", nullable(search.query()))
                .bind("mail", search.mail())
                .bind("at", clock.instant())
                .bind("most", MOST)
                .fetch()
                .rowsUpdated()
                .onErrorMap(violated("saved_search_pkey"), _ -> new SearchExists(search.searchId()))
                .filter(added -> added == 1)
                .switchIfEmpty(Mono.error(() -> new TooManySearches(MOST)))
                .thenReturn(search);
    }

    Mono<Void> remove(UUID search, Caller caller) {
        return database.sql("DELETE FROM saved_search WHERE id = :id AND account = :account")
                .bind("id", search)
                .bind("account", caller.account())
                .fetch()
                .rowsUpdated()
                .filter(removed -> removed == 1)
                .switchIfEmpty(Mono.error(() -> new NotFound("search", search)))
                .then();
    }

    /** In the order in which they were saved. */
    Mono<List<SavedSearch>> of(Caller caller) {
        return database.sql("""
                        SELECT id, name, kind, country, programme, query, mail
                          FROM saved_search WHERE account = :account ORDER BY made_at, id
                        """)
                .bind("account", caller.account())
                .map(row -> new SavedSearch(
                        id(row, "id"),
                        text(row, "name"),
                        row.get("kind", String.class),
                        row.get("country", String.class),
                        row.get("programme", String.class),
                        row.get("query", String.class),
                        Rows.get(row, "mail", Boolean.class)))
                .all()
                .collectList();
    }
}
