package org.tejido.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tejido.event.Office.somebody;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;

/** The service twice over one database: nothing that either of them remembers may decide. */
@EventServiceTest
@TestInstance(Lifecycle.PER_CLASS)
class TwoInstancesTest {

    private static final int PEOPLE = 200;

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    @Autowired
    WallClock clock;

    @Autowired
    Environment environment;

    @Autowired
    DatabaseClient database;

    ConfigurableApplicationContext second;
    List<WebTestClient> doors;

    @BeforeAll
    void open() {
        var settings = new ArrayList<String>();
        for (var name : List.of(
                "tejido.database.address",
                "tejido.database.name",
                "tejido.database.password",
                "tejido.kafka.servers",
                "tejido.kafka.group",
                "tejido.security.issuer",
                "tejido.security.jwks-uri",
                "tejido.secret")) {
            settings.add("--" + name + "=" + environment.getRequiredProperty(name));
        }
        settings.add("--server.port=0");
        second = new SpringApplicationBuilder(EventService.class, WallClock.class).run(settings.toArray(String[]::new));
        doors = List.of(door(environment), door(second.getEnvironment()));
    }

    @AfterAll
    void close() {
        second.close();
    }

    @Test
    void giveAwayNoMoreSeatsThanThereAreAndNoFewer() throws Exception {
        var event = office.announces(97);
        var turn = new AtomicInteger();

        var answers = Crowd.of(PEOPLE, () -> register(turn.getAndIncrement(), event, Office.wish(somebody())));

        assertThat(Collections.frequency(answers, "confirmed")).isEqualTo(97);
        assertThat(Collections.frequency(answers, "sold-out")).isEqualTo(PEOPLE - 97);
        assertThat(drift(event)).isZero();
    }

    @Test
    void answerOneKeyOnceWhereverItIsSent() throws Exception {
        var event = office.announces(50);
        var wish = Office.wish(somebody());
        var key = UUID.randomUUID().toString();
        var turn = new AtomicInteger();

        var receipts = Crowd.of(
                40,
                () -> Office.body(doors.get(turn.getAndIncrement() % 2)
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
    void offerWhatOneOfThemFreesToWhoeverWaitsAtTheOther() throws Exception {
        var event = office.announces(20);
        var receipts = new ArrayList<JsonNode>();
        for (var person = 0; person < 20; person++) {
            receipts.add(Office.body(Office.registers(doors.getFirst(), event, Office.wish(somebody()))));
        }
        var turn = new AtomicInteger();

        var answers = Crowd.of(60, () -> {
            var who = turn.getAndIncrement();
            return who < 20 ? cancel(who, receipts.get(who)) : register(who, event, Office.waiting(somebody()));
        });

        assertThat(answers).doesNotContain("sold-out");
        assertThat(office.taken(event)).isEqualTo(20);
        assertThat(drift(event)).isZero();
    }

    @Test
    void openTheDoorToEachOthersPassesAlsoWhereBothMadeTheFirstKeyAtOnce() throws Exception {
        var event = tonight();
        var receipts = new ArrayList<JsonNode>();
        for (var person = 0; person < 12; person++) {
            receipts.add(Office.body(Office.registers(doors.getFirst(), event, Office.wish(somebody()))));
        }
        database.sql("DELETE FROM pass_key").then().block();
        var turn = new AtomicInteger();

        var passes = Crowd.of(12, () -> pass(turn.getAndIncrement(), receipts));

        var results = Office.body(visitors.manager()
                        .post()
                        .uri("/api/events/{id}/scans", event)
                        .bodyValue(Map.of(
                                "scans",
                                passes.stream()
                                        .map(pass -> Map.of(
                                                "id", UUID.randomUUID(),
                                                "pass", pass,
                                                "scannedAt", clock.instant().toString()))
                                        .toList()))
                        .exchange()
                        .expectStatus()
                        .isOk())
                .get("results");
        assertThat(results.valueStream().map(result -> result.get("result").stringValue()))
                .hasSize(12)
                .allMatch(result -> result.equals("checked-in"));
    }

    private UUID tonight() {
        var start = LocalDateTime.ofInstant(clock.instant(), Office.MADRID)
                .plusHours(3)
                .truncatedTo(ChronoUnit.HOURS);
        var poster = office.posterWith("startsAt", start + ":00");
        poster.put("endsAt", start.plusHours(3) + ":00");
        return Office.id(office.announces(poster));
    }

    private String pass(int turn, List<JsonNode> receipts) {
        var receipt = receipts.get(turn);
        return Office.body(doors.get(turn % 2)
                        .get()
                        .uri(
                                "/api/registrations/{id}/pass?token={token}",
                                receipt.get("registrationId").stringValue(),
                                receipt.get("token").stringValue())
                        .exchange()
                        .expectStatus()
                        .isOk())
                .get("pass")
                .stringValue();
    }

    private String cancel(int turn, JsonNode receipt) {
        return Office.body(doors.get(turn % 2)
                        .post()
                        .uri(
                                "/api/registrations/{id}/cancellation?token={token}",
                                receipt.get("registrationId").stringValue(),
                                receipt.get("token").stringValue())
                        .exchange()
                        .expectStatus()
                        .isOk())
                .get("stage")
                .stringValue();
    }

    private String register(int turn, UUID event, Map<String, ?> wish) {
        var answer = Office.body(Office.registers(doors.get(turn % 2), event, wish));
        return answer.path("code").asString(answer.path("stage").asString());
    }

    private static WebTestClient door(Environment environment) {
        return WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port"))
                .responseTimeout(Duration.ofMinutes(2))
                .build();
    }

    private long drift(UUID event) {
        return database.sql(
                        "SELECT sum(abs(taken - counted_seats(pool)))::bigint AS drift FROM pool WHERE event_id = :id")
                .bind("id", event)
                .map(row -> row.get("drift", Long.class))
                .one()
                .block();
    }
}
