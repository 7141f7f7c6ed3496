package org.tejido.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tejido.event.Office.body;
import static org.tejido.event.Office.registers;
import static org.tejido.event.Office.somebody;
import static org.tejido.event.Office.wish;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.tejido.testing.Messages;
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;

/** More people than seats, all at once. */
@EventServiceTest
class LastSeatsTest {

    private static final int WRITERS = 200;

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    @Autowired
    Messages messages;

    @Autowired
    DatabaseClient database;

    @Autowired
    WallClock clock;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 97, 1000})
    void areGivenToExactlyAsManyAsThereAre(int capacity) throws Exception {
        var event = office.announces(capacity);

        var answers = Crowd.of(WRITERS, () -> answer(event, wish(somebody())));

        var winners = Math.min(capacity, WRITERS);
        assertThat(Collections.frequency(answers, "confirmed")).isEqualTo(winners);
        assertThat(Collections.frequency(answers, "sold-out")).isEqualTo(WRITERS - winners);
        assertThat(office.taken(event)).isEqualTo(winners);
        assertThat(seatsHeld(event)).isEqualTo(winners);
        assertThat(drift()).isZero();
        assertThat(untold(event)).isZero();
    }

    @Test
    void areNeverSplitBetweenGroups() throws Exception {
        var event = office.announces(50);

        Crowd.of(WRITERS, () -> answer(event, group(ThreadLocalRandom.current().nextInt(1, 5))));

        assertThat(office.taken(event)).isEqualTo(50);
        assertThat(seatsHeld(event)).isEqualTo(50);
        assertThat(drift()).isZero();
    }

    @Test
    void areGivenOnceToSomebodyWhoAsksManyTimesAtOnce() throws Exception {
        var event = office.announces(10);
        var impatient = wish(somebody());

        var answers = Crowd.of(40, () -> answer(event, impatient));

        assertThat(Collections.frequency(answers, "confirmed")).isEqualTo(1);
        assertThat(Collections.frequency(answers, "already-registered")).isEqualTo(39);
        assertThat(office.taken(event)).isEqualTo(1);
    }

    @Test
    void areGivenOnceUnderOneKeyHoweverOftenItIsSentAtOnce() throws Exception {
        var event = office.announces(10);
        var wish = wish(somebody());
        var key = UUID.randomUUID().toString();

        var receipts = Crowd.of(
                20,
                () -> body(visitors.nobody()
                        .post()
                        .uri("/api/events/{id}/registrations", event)
                        .header("Idempotency-Key", key)
                        .bodyValue(wish)
                        .exchange()
                        .expectStatus()
                        .isCreated()));

        assertThat(receipts).containsOnly(receipts.getFirst());
        assertThat(office.taken(event)).isEqualTo(1);
    }

    @Test
    void areFreedOnceByManyWhoCancelTheSameRegistrationAtOnce() throws Exception {
        var event = office.announces(5);
        registers(visitors.manager(), event, wish(somebody())).expectStatus().isCreated();
        var address = address(body(registers(visitors.manager(), event, wish(somebody()))));

        var answers = Crowd.of(20, () -> status(address + "/cancellation"));

        assertThat(Collections.frequency(answers, 200)).isEqualTo(1);
        assertThat(Collections.frequency(answers, 409)).isEqualTo(19);
        assertThat(office.taken(event)).isEqualTo(1);
        assertThat(drift()).isZero();
    }

    @Test
    void areFreedOrUsedButNotBothWhenSomebodyCancelsAtTheDoor() throws Exception {
        for (var round = 0; round < 20; round++) {
            var event = office.announces(5);
            var receipt = body(registers(visitors.manager(), event, wish(somebody())));
            var turn = new AtomicInteger();

            var answers = Crowd.of(
                    2, () -> status(address(receipt) + (turn.getAndIncrement() == 0 ? "/cancellation" : "/check-in")));

            assertThat(answers).containsExactlyInAnyOrder(200, 409);
            assertThat(drift()).isZero();
        }
    }

    @Test
    void areAcceptedOrExpireButNotBoth() throws Exception {
        for (var round = 0; round < 20; round++) {
            var event = office.announces(1);
            var seated = body(registers(visitors.manager(), event, wish(somebody())));
            var late = body(registers(visitors.manager(), event, Office.waiting(somebody())));
            var next = body(registers(visitors.manager(), event, Office.waiting(somebody())));
            status(address(seated) + "/cancellation");
            var turn = new AtomicInteger();

            var answers = Crowd.of(
                    2, () -> turn.getAndIncrement() == 0 ? status(address(late) + "/acceptance") : expire(late));

            assertThat(answers).containsExactlyInAnyOrder(200, 409);
            assertThat(stage(next)).isEqualTo(stage(late).equals("confirmed") ? "waiting" : "offered");
            assertThat(office.taken(event)).isEqualTo(1);
            assertThat(drift()).isZero();
        }
    }

    @Test
    void goOnceToThoseWhoComeWhileOthersGiveUpTheirs() throws Exception {
        var event = office.announces(10);
        var seated = new ArrayList<JsonNode>();
        for (var person = 0; person < 10; person++) {
            seated.add(body(registers(visitors.manager(), event, wish(somebody()))));
        }
        var turn = new AtomicInteger();

        Crowd.of(40, () -> {
            var who = turn.getAndIncrement();
            return who < 10
                    ? String.valueOf(status(address(seated.get(who)) + "/cancellation"))
                    : answer(event, Office.waiting(somebody()));
        });

        assertThat(count(
                        "SELECT count(*) FROM registration WHERE event_id = :id AND stage IN ('offered', 'confirmed')",
                        event))
                .isEqualTo(10);
        assertThat(count("SELECT count(*) FROM registration WHERE event_id = :id AND stage = 'waiting'", event))
                .isEqualTo(20);
        assertThat(office.taken(event)).isEqualTo(10);
        assertThat(drift()).isZero();
    }

    @Test
    void areUsedOnceByWhoeverIsScannedAtEveryDoor() throws Exception {
        var event = office.announces(5);
        var receipt = body(registers(visitors.manager(), event, wish(somebody())));
        var registration = UUID.fromString(receipt.get("registrationId").stringValue());

        var attendances = Crowd.of(
                20,
                () -> body(visitors.manager()
                        .post()
                        .uri(address(receipt) + "/check-in")
                        .exchange()
                        .expectStatus()
                        .isOk()));

        assertThat(attendances).containsOnly(attendances.getFirst());
        await().untilAsserted(() ->
                assertThat(messages.about(registration, "event.attendance.v1")).hasSize(1));
        assertThat(count(
                        "SELECT count(*) FROM outbox WHERE topic = 'event.attendance.v1' AND subject = :id",
                        registration))
                .isEqualTo(1);
    }

    @Test
    void areNotTakenAwayUnderThoseWhoRegisterMeanwhile() throws Exception {
        var event = office.announces(office.posterWith("capacity", 60));
        var resizes = new AtomicInteger();

        Crowd.of(80, () -> {
            if (resizes.getAndIncrement() % 8 == 0) {
                return office.revises(office.sees(Office.id(event)), "{\"capacity\": 20}")
                        .expectBody(byte[].class)
                        .returnResult()
                        .getStatus();
            }
            return answer(Office.id(event), wish(somebody()));
        });

        var seen = office.sees(Office.id(event));
        assertThat(seen.get("taken").intValue())
                .isLessThanOrEqualTo(seen.get("capacity").intValue());
        assertThat(seatsHeld(Office.id(event))).isEqualTo(seen.get("taken").intValue());
        assertThat(drift()).isZero();
    }

    @Test
    void areNotTakenAfterTheEventIsCancelled() throws Exception {
        var event = office.announces(office.posterWith("capacity", 200));
        var people = new AtomicInteger();

        var answers = Crowd.of(100, () -> {
            if (people.getAndIncrement() == 50) {
                office.cancels(event);
                return "cancelled with " + office.taken(Office.id(event));
            }
            return answer(Office.id(event), wish(somebody()));
        });

        assertThat(answers).contains("cancelled with " + office.taken(Office.id(event)));
        assertThat(answers).doesNotContain("sold-out");
        assertThat(seatsHeld(Office.id(event))).isEqualTo(Collections.frequency(answers, "confirmed"));
    }

    private String answer(UUID event, Map<String, ?> wish) {
        var answer = body(registers(visitors.nobody(), event, wish));
        return answer.path("code").asString(answer.path("stage").asString());
    }

    private int status(String address) {
        return visitors.manager()
                .post()
                .uri(address)
                .exchange()
                .expectBody(byte[].class)
                .returnResult()
                .getStatus()
                .value();
    }

    /** As the deadline does it, when it has come. */
    private int expire(JsonNode registration) {
        return database.sql("""
                        SELECT end_registration(:id, ARRAY['offered'], 'withdrawn', 'expired', :now, NULL) IS NULL AS late
                        """)
                        .bind(
                                "id",
                                UUID.fromString(
                                        registration.get("registrationId").stringValue()))
                        .bind("now", clock.instant())
                        .map(row -> row.get("late", Boolean.class))
                        .one()
                        .block()
                ? 409
                : 200;
    }

    private String stage(JsonNode registration) {
        return body(visitors.manager().get().uri(address(registration)).exchange())
                .get("stage")
                .stringValue();
    }

    private static Map<String, Object> group(int seats) {
        var group = new LinkedHashMap<String, Object>(wish(somebody()));
        group.put("seats", seats);
        return group;
    }

    private static String address(JsonNode receipt) {
        return "/api/registrations/" + receipt.get("registrationId").stringValue();
    }

    private long seatsHeld(UUID event) {
        return count(
                "SELECT coalesce(sum(seats), 0) FROM registration WHERE event_id = :id AND stage <> 'cancelled'",
                event);
    }

    /** Registrations of the event that no message tells of. */
    private long untold(UUID event) {
        return count("""
                SELECT count(*) FROM registration
                 WHERE event_id = :id AND NOT EXISTS (SELECT FROM outbox WHERE outbox.subject = registration.id)
                """, event);
    }

    private long count(String sql, UUID id) {
        return Objects.requireNonNull(database.sql(sql)
                .bind("id", id)
                .map(row -> row.get(0, Long.class))
                .one()
                .block());
    }

    /** As Prometheus reads it. */
    private double drift() {
        return visitors.nobody()
                .get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody()
                .lines()
                .filter(line -> line.startsWith("tejido_capacity_drift"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }
}
