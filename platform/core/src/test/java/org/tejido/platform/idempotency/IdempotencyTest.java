package org.tejido.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.tejido.platform.SampleTest;
import org.tejido.testing.Visitors;

@SampleTest
class IdempotencyTest {

    private static final String REPLAYED = "Idempotency-Replayed";

    @Autowired
    Visitors visitors;

    @Autowired
    DatabaseClient database;

    @Test
    void givesTheSameAnswerToTheSameCommand() {
        var visitor = visitors.manager();
        var key = UUID.randomUUID().toString();

        var first = add(visitor, key, "once");
        var second = add(visitor, key, "once");

        assertThat(first.getStatus().value()).isEqualTo(201);
        assertThat(first.getResponseHeaders().containsHeader(REPLAYED)).isFalse();
        assertThat(second.getStatus().value()).isEqualTo(201);
        assertThat(second.getResponseBody()).isEqualTo(first.getResponseBody());
        assertThat(second.getResponseHeaders().getETag()).isEqualTo("\"1\"");
        assertThat(second.getResponseHeaders().getLocation())
                .isEqualTo(first.getResponseHeaders().getLocation());
        assertThat(second.getResponseHeaders().getFirst(REPLAYED)).isEqualTo("true");
        assertThat(named("once")).isEqualTo(1);
    }

    @Test
    void refusesAnotherCommandUnderTheSameKey() {
        var visitor = visitors.manager();
        var key = UUID.randomUUID().toString();
        add(visitor, key, "one thing");

        var other = add(visitor, key, "another thing");

        assertThat(other.getStatus().value()).isEqualTo(422);
        assertThat(new String(other.getResponseBody())).contains("idempotency-key-reused");
        assertThat(named("another thing")).isZero();
    }

    @Test
    void keepsTheKeysOfDifferentCallersApart() {
        var key = UUID.randomUUID().toString();

        assertThat(add(visitors.manager(), key, "of the first").getStatus().value())
                .isEqualTo(201);
        assertThat(add(visitors.manager(), key, "of the second").getStatus().value())
                .isEqualTo(201);
    }

    @Test
    void keepsNothingOfACommandThatWasRefused() {
        var visitor = visitors.manager();
        var key = UUID.randomUUID().toString();
        add(visitor, UUID.randomUUID().toString(), "contended");
        assertThat(add(visitor, key, "contended").getStatus().value()).isEqualTo(409);
        database.sql("DELETE FROM thing WHERE name = 'contended'").then().block();

        var again = add(visitor, key, "contended");

        assertThat(again.getStatus().value()).isEqualTo(201);
        assertThat(again.getResponseHeaders().containsHeader(REPLAYED)).isFalse();
    }

    @Test
    void carriesOutOneOfManyRepetitionsThatArriveTogether() throws Exception {
        var visitor = visitors.manager();
        var key = UUID.randomUUID().toString();

        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = crowd.invokeAll(IntStream.range(0, 8)
                    .mapToObj(_ -> (Callable<EntityExchangeResult<byte[]>>) () -> add(visitor, key, "crowded"))
                    .toList());
            for (var answer : answers) {
                assertThat(answer.get().getStatus().value()).isEqualTo(201);
            }
            assertThat(answers.stream()
                            .filter(answer ->
                                    !answer.resultNow().getResponseHeaders().containsHeader(REPLAYED)))
                    .hasSize(1);
        }
        assertThat(named("crowded")).isEqualTo(1);
    }

    @Test
    void refusesAKeyThatIsNone() {
        var answer = add(visitors.manager(), "x".repeat(256), "never");

        assertThat(answer.getStatus().value()).isEqualTo(400);
        assertThat(new String(answer.getResponseBody())).contains("idempotency-key-malformed");
    }

    private static EntityExchangeResult<byte[]> add(WebTestClient visitor, String key, String name) {
        return visitor.post()
                .uri("/api/things")
                .header("Idempotency-Key", key)
                .bodyValue(Map.of("name", name))
                .exchange()
                .expectBody()
                .returnResult();
    }

    private long named(String name) {
        return database.sql("SELECT count(*) FROM thing WHERE name = :name")
                .bind("name", name)
                .map(row -> row.get(0, Long.class))
                .one()
                .block();
    }
}
