package org.tejido.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tejido.event.Office.body;
import static org.tejido.event.Office.id;
import static org.tejido.event.Office.registers;
import static org.tejido.event.Office.somebody;
import static org.tejido.event.Office.waiting;
import static org.tejido.event.Office.wish;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.tejido.testing.Messages;
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;

/** An event that loses its date, and finds another. */
@EventServiceTest
class PostponedVisitTest {

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

    private Duration ahead = Duration.ZERO;
    private JsonNode event;

    @BeforeEach
    void aPanelOfTwoSeats() {
        event = office.announces(office.posterWith("capacity", 2));
    }

    /** Other stories begin today. */
    @AfterEach
    void goBack() {
        clock.putForward(ahead.negated());
    }

    @Test
    void keepsSeatsOffersAndTheQueueThroughTheDayThatWasAndPassesOnWhatIsFreedMeanwhile() {
        office.rules(id(event), Map.of("approval", false, "cancelUntil", day().minusDays(3) + "T10:00:00"))
                .expectStatus()
                .isOk();
        var ana = registered(wish(somebody()));
        var eva = registered(wish(somebody()));
        var luis = registered(waiting(somebody()));
        var rosa = registered(waiting(somebody()));
        does(ana, "cancellation", 200);
        assertThat(stage(luis)).isEqualTo("offered");

        var postponed = office.postpones(office.sees(id(event)));
        assertThat(postponed.get("stage").stringValue()).isEqualTo("postponed");
        putForward(Duration.ofDays(45));
        passOfDeadlines();

        assertThat(stage(luis)).isEqualTo("offered");
        assertThat(office.sees(id(event)).get("stage").stringValue()).isEqualTo("postponed");
        assertThat(body(registers(visitors.nobody(), id(event), waiting(somebody()))
                                .expectStatus()
                                .isEqualTo(409))
                        .get("code")
                        .stringValue())
                .isEqualTo("event-postponed");
        assertThat(does(eva, "check-in", 409)).isEqualTo("event-postponed");
        does(eva, "cancellation", 200);
        assertThat(stage(rosa)).as("nobody is offered what has no date").isEqualTo("waiting");

        var dated = body(office.reschedules(office.sees(id(event)), day().plusDays(60))
                .expectStatus()
                .isOk());

        assertThat(dated.get("stage").stringValue()).isEqualTo("published");
        assertThat(Instant.parse(offerUntil(luis))).isAfter(clock.instant());
        assertThat(stage(rosa)).isEqualTo("offered");
        assertThat(office.admission(id(event)).get("cancelUntil").stringValue())
                .isEqualTo(day().plusDays(57) + "T10:00:00");
        does(luis, "acceptance", 200);
        assertThat(office.taken(id(event))).isEqualTo(2);
    }

    @Test
    void anOfferIsTakenAlsoWhileThereIsNoDate() {
        var ana = registered(wish(somebody()));
        registered(wish(somebody()));
        var luis = registered(waiting(somebody()));
        does(ana, "cancellation", 200);
        office.postpones(office.sees(id(event)));
        putForward(Duration.ofDays(45));

        does(luis, "acceptance", 200);

        assertThat(stage(luis)).isEqualTo("confirmed");
    }

    @Test
    void seatsThatAreSetAsideStaySetAsideAndTheirDayMovesWithTheEvent() {
        var neighbour = new Neighbourhood(messages, database).organisation();
        office.setsAside(id(event), neighbour, 1);
        office.postpones(office.sees(id(event)));
        putForward(Duration.ofDays(45));
        passOfDeadlines();
        assertThat(office.taken(id(event))).isEqualTo(1);

        office.reschedules(office.sees(id(event)), day().plusDays(60))
                .expectStatus()
                .isOk();
        passOfDeadlines();

        assertThat(office.taken(id(event))).isEqualTo(1);
        putForward(Duration.ofDays(26));
        passOfDeadlines();
        assertThat(office.taken(id(event))).isZero();
    }

    @Test
    void saysWhenItWasToBeginOnceItIsMoved() {
        assertThat(event.has("previousStartsAtInstant")).isFalse();

        office.postpones(event);
        var dated = body(office.reschedules(office.sees(id(event)), day().plusDays(60))
                .expectStatus()
                .isOk());

        assertThat(dated.get("previousStartsAtInstant")).isEqualTo(event.get("startsAtInstant"));
        assertThat(dated.get("startsAt").stringValue()).isEqualTo(day().plusDays(60) + "T10:00:00");
        await().untilAsserted(() -> assertThat(
                        messages.about(id(event), "event.event.v1").stream().map(told -> told.type() + told.sequence()))
                .containsExactly(
                        "event.event.drafted1",
                        "event.event.published2",
                        "event.event.postponed3",
                        "event.event.rescheduled4"));
    }

    @Test
    void isSeenAlsoWhenTheDayThatWasHasPassed() {
        office.postpones(event);
        putForward(Duration.ofDays(45));
        var today = LocalDate.ofInstant(clock.instant(), Office.MADRID);

        assertThat(list("?limit=200&from=" + today)).contains(id(event));
        assertThat(list("?limit=200&stage=postponed")).contains(id(event));
        assertThat(list("?limit=200&stage=held")).doesNotContain(id(event));
    }

    @Test
    void nobodyIsErasedForThePassingOfADayThatDoesNotHold() {
        var ana = registered(wish(somebody()));
        office.postpones(event);
        putForward(Duration.ofDays(45));
        var today = LocalDate.ofInstant(clock.instant(), Office.MADRID);

        visitors.admin()
                .post()
                .uri("/api/registrations/retention")
                .bodyValue(Map.of("endedBefore", today.toString()))
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(own(ana).at("/person/name").stringValue()).isEqualTo("Ana Pérez");
    }

    @Test
    void isGivenNoTimeByARevisionNorOneThatHasPassedNorOneTwice() {
        var postponed = office.postpones(event);
        var later = day().plusDays(60);

        assertThat(code(office.revises(postponed, "{\"endsAt\":\"%sT20:00:00\"}".formatted(later))
                        .expectStatus()
                        .isEqualTo(409)))
                .isEqualTo("wrong-stage");
        assertThat(code(office.reschedules(postponed, LocalDate.of(2020, 1, 1))
                        .expectStatus()
                        .isEqualTo(422)))
                .isEqualTo("starts-in-the-past");
        var revised = body(
                office.revises(postponed, "{\"capacity\":5}").expectStatus().isOk());
        assertThat(revised.get("stage").stringValue()).isEqualTo("postponed");
        var dated = body(office.reschedules(revised, later).expectStatus().isOk());
        assertThat(code(office.reschedules(dated, later).expectStatus().isEqualTo(409)))
                .isEqualTo("wrong-stage");
    }

    private LocalDate day() {
        return LocalDateTime.parse(event.get("startsAt").stringValue()).toLocalDate();
    }

    private JsonNode registered(Map<String, ?> wish) {
        return body(registers(visitors.nobody(), id(event), wish).expectStatus().isCreated());
    }

    /** Whoever holds the receipt, or the door; the code of the refusal, if there is one. */
    private String does(JsonNode receipt, String what, int status) {
        var visitor = what.equals("check-in") ? visitors.manager() : visitors.nobody();
        return body(visitor.post()
                        .uri(
                                "/api/registrations/{id}/{what}?token={token}",
                                receipt.get("registrationId").stringValue(),
                                what,
                                receipt.get("token").stringValue())
                        .exchange()
                        .expectStatus()
                        .isEqualTo(status))
                .path("code")
                .asString("");
    }

    private void putForward(Duration by) {
        clock.putForward(by);
        ahead = ahead.plus(by);
    }

    private void passOfDeadlines() {
        for (var pass : List.of("expire_offer", "claw_back_due")) {
            while (Boolean.TRUE.equals(database.sql("SELECT " + pass + "(:now)")
                    .bind("now", clock.instant())
                    .map(row -> row.get(0, Boolean.class))
                    .one()
                    .block())) {}
        }
    }

    private List<UUID> list(String query) {
        return body(visitors.nobody()
                        .get()
                        .uri("/api/events" + query)
                        .exchange()
                        .expectStatus()
                        .isOk())
                .get("items")
                .valueStream()
                .map(Office::id)
                .toList();
    }

    private static String code(ResponseSpec refused) {
        return body(refused).get("code").stringValue();
    }

    private String stage(JsonNode receipt) {
        return own(receipt).get("stage").stringValue();
    }

    private String offerUntil(JsonNode receipt) {
        return own(receipt).get("offerUntil").stringValue();
    }

    private JsonNode own(JsonNode receipt) {
        return body(visitors.manager()
                .get()
                .uri("/api/registrations/{id}", receipt.get("registrationId").stringValue())
                .exchange()
                .expectStatus()
                .isOk());
    }
}
