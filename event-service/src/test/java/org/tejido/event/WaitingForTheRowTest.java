package org.tejido.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tejido.event.Office.body;
import static org.tejido.event.Office.registers;
import static org.tejido.event.Office.somebody;
import static org.tejido.event.Office.wish;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.tejido.testing.Visitors;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Somebody asks for a seat, sees that it is free, and has to wait for another who is about to change that. */
@EventServiceTest
class WaitingForTheRowTest {

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    @Autowired
    DatabaseClient database;

    @Autowired
    ConnectionFactory connections;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            takes the last seat | UPDATE pool SET taken = capacity WHERE id = '%1$s'                   | sold-out
            cancels the event   | WITH closed AS (UPDATE pool SET open = false WHERE id = '%1$s') UPDATE event SET stage = 'cancelled' WHERE id = '%1$s' | event-cancelled
            thinks better of it | UPDATE pool SET taken = taken WHERE id = '%1$s'                      | confirmed
            """)
    void isToldWhatBecameOfIt(String whileAnother, String change, String outcome) {
        var event = office.announces(1);
        var another = Mono.from(connections.create()).block();
        begin(another, change.formatted(event));

        var answer = CompletableFuture.supplyAsync(() -> body(registers(visitors.nobody(), event, wish(somebody()))));
        await().until(() -> waiting() == 1);
        end(another);

        assertThat(said(answer.join())).isEqualTo(outcome);
        assertThat(registered(event)).isEqualTo(outcome.equals("confirmed") ? 1 : 0);
        countAgain(event);
    }

    /** Whoever took the seat behind the service's back has left no registration: others look at the drift of all. */
    private void countAgain(UUID event) {
        database.sql("UPDATE pool SET taken = counted_seats(pool) WHERE id = :id")
                .bind("id", event)
                .then()
                .block();
    }

    private static void begin(Connection connection, String change) {
        Mono.from(connection.beginTransaction())
                .thenMany(Flux.defer(
                        () -> Flux.from(connection.createStatement(change).execute())))
                .flatMap(result -> result.getRowsUpdated())
                .blockLast();
    }

    private static void end(Connection connection) {
        Mono.from(connection.commitTransaction())
                .then(Mono.defer(() -> Mono.from(connection.close())))
                .block();
    }

    private static String said(JsonNode answer) {
        return answer.path("code").asString(answer.path("stage").asString());
    }

    private long waiting() {
        return database.sql("""
                        SELECT count(*) FROM pg_stat_activity
                         WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE 'SELECT * FROM take_seats%'
                        """).map(row -> row.get(0, Long.class)).one().block();
    }

    private long registered(UUID event) {
        return database.sql("SELECT count(*) FROM registration WHERE event_id = :id")
                .bind("id", event)
                .map(row -> row.get(0, Long.class))
                .one()
                .block();
    }
}
