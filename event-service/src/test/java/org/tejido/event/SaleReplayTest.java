package org.tejido.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tejido.event.Office.somebody;
import static org.tejido.event.Office.wish;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;

/**
 * A sale as it happened: 967 tickets in 17 seconds with a peak of 134 in one, as emfcamp tells of its own (emfcamp/Website, issue 1901,
 * 2026-03-09). How they lie in between is drawn here, as are the ten who come away empty for each ticket that is sold, and those who
 * grow impatient and send the same again.
 */
@EventServiceTest
class SaleReplayTest {

    private static final int[] SOLD_IN_SECOND = {41, 98, 134, 121, 103, 92, 84, 76, 63, 49, 36, 24, 17, 12, 8, 5, 4};
    private static final int TICKETS = 967;
    private static final int LOSERS_FOR_EACH = 10;
    private static final int IMPATIENT = 20;
    /** One of so many takes two tickets: 60 and 25 orders of one on 20 of two. */
    private static final int[] BASKETS = {60 + 25, 20};
    /** As many connections as a gateway has open. */
    private static final int AT_ONCE = 200;

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    @Autowired
    DatabaseClient database;

    /** @param faster by how much time is pressed together */
    @ParameterizedTest(name = "{0} times as fast")
    @ValueSource(ints = {1, 10, 50})
    void sellsEveryTicketOnce(int faster) throws Exception {
        var event = office.announces(TICKETS);
        var arrivals = arrivals(faster);

        var answers = replay(arrivals, event);

        assertThat(arrivals).hasSizeGreaterThan(TICKETS * LOSERS_FOR_EACH);
        assertThat(office.taken(event)).as("neither more nor fewer").isEqualTo(TICKETS);
        assertThat(count("SELECT coalesce(sum(seats), 0) FROM registration WHERE event_id = :id", event))
                .isEqualTo(TICKETS);
        assertThat(count("SELECT sum(abs(taken - counted_seats(pool)))::bigint FROM pool WHERE event_id = :id", event))
                .as("drift")
                .isZero();
        assertThat(answers.stream().map(SaleReplayTest::outcome)).containsOnly("confirmed", "sold-out");
        var receipts = answers.stream()
                .filter(answer -> outcome(answer).equals("confirmed"))
                .map(answer -> answer.get("registrationId").stringValue())
                .distinct()
                .toList();
        assertThat(count("SELECT count(*) FROM registration WHERE event_id = :id", event))
                .as("nobody has a registration that was not told, nor is told of one that is not there")
                .isEqualTo(receipts.size());
        assertThat(count("SELECT count(DISTINCT lower(email)) FROM registration WHERE event_id = :id", event))
                .isEqualTo(receipts.size());
        assertThat(count("""
                        SELECT count(*) FROM registration
                         WHERE event_id = :id AND 1 <> (SELECT count(*) FROM outbox WHERE outbox.subject = registration.id)
                        """, event)).as("told once each").isZero();
    }

    /** @param at since the beginning */
    private record Arrival(Duration at, String key, Map<String, Object> wish) {}

    private static List<Arrival> arrivals(int faster) {
        var random = new Random(faster);
        var arrivals = new ArrayList<Arrival>();
        for (var second = 0; second < SOLD_IN_SECOND.length; second++) {
            for (var one = 0; one < SOLD_IN_SECOND[second] * (1 + LOSERS_FOR_EACH); one++) {
                var at = Duration.ofMillis((second * 1000L + random.nextInt(1000)) / faster);
                var arrival = new Arrival(at, UUID.randomUUID().toString(), basket(random));
                arrivals.add(arrival);
                if (random.nextInt(IMPATIENT) == 0) {
                    arrivals.add(arrival);
                }
            }
        }
        return arrivals;
    }

    private static Map<String, Object> basket(Random random) {
        var wish = new LinkedHashMap<String, Object>(wish(somebody()));
        wish.put("seats", random.nextInt(BASKETS[0] + BASKETS[1]) < BASKETS[0] ? 1 : 2);
        return wish;
    }

    private List<JsonNode> replay(List<Arrival> arrivals, UUID event) throws Exception {
        var connections = new Semaphore(AT_ONCE);
        var begin = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = new ArrayList<Future<JsonNode>>();
            for (var arrival : arrivals) {
                sent.add(threads.submit((Callable<JsonNode>) () -> {
                    Thread.sleep(Duration.ofNanos(Math.max(0, arrival.at().toNanos() - (System.nanoTime() - begin))));
                    connections.acquire();
                    try {
                        return send(arrival, event);
                    } finally {
                        connections.release();
                    }
                }));
            }
            var answers = new ArrayList<JsonNode>();
            for (var one : sent) {
                answers.add(one.get());
            }
            return answers;
        }
    }

    /** Until there is an answer: with the same key nothing is bought twice. */
    private JsonNode send(Arrival arrival, UUID event) throws InterruptedException {
        while (true) {
            var answer = Office.body(visitors.nobody()
                    .post()
                    .uri("/api/events/{id}/registrations", event)
                    .header("Idempotency-Key", arrival.key())
                    .bodyValue(arrival.wish())
                    .exchange());
            if (!outcome(answer).equals("overloaded")) {
                return answer;
            }
            Thread.sleep(Duration.ofMillis(50));
        }
    }

    private static String outcome(JsonNode answer) {
        return answer.path("code").asString(answer.path("stage").asString());
    }

    private long count(String sql, UUID id) {
        return database.sql(sql)
                .bind("id", id)
                .map(row -> row.get(0, Long.class))
                .one()
                .block();
    }
}
