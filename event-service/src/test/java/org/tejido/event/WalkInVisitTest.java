package org.tejido.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tejido.event.Office.body;
import static org.tejido.event.Office.registers;
import static org.tejido.event.Office.somebody;
import static org.tejido.event.Office.wish;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.tejido.testing.Messages;
import org.tejido.testing.Visitors;

/** People at the door whom nobody expected. */
@EventServiceTest
class WalkInVisitTest {

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    @Autowired
    Messages messages;

    @Autowired
    DatabaseClient database;

    @Test
    void takeTheLastSeatAndAreInAndTheNextIsToldThatThereIsNone() {
        var event = office.announces(1);

        var in = body(comes(event, somebody()).expectStatus().isCreated());
        comes(event, somebody())
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("sold-out")
                .jsonPath("$.capacity")
                .isEqualTo(1);

        assertThat(in.get("stage").stringValue()).isEqualTo("attended");
        assertThat(in.get("priceCents").longValue()).isEqualTo(2000);
        assertThat(office.taken(event)).isEqualTo(1);
        assertThat(registrations(event)).isEqualTo(1);
        var id = UUID.fromString(in.get("registrationId").stringValue());
        await().untilAsserted(() -> {
            assertThat(messages.about(id, "event.registration.v1"))
                    .extracting(Messages.Told::type)
                    .containsExactly("event.registration.confirmed");
            assertThat(messages.about(id, "event.attendance.v1")).hasSize(1);
        });
    }

    @Test
    void areLetInByWhoeverStandsThereWhateverIsAskedOfThoseWhoRegister() {
        var event = office.announces(5);
        office.rules(
                        event,
                        Map.of(
                                "approval",
                                true,
                                "closesAt",
                                "2020-01-01T00:00:00",
                                "questions",
                                List.of(Map.of(
                                        "key",
                                        "diet",
                                        "kind",
                                        "text",
                                        "label",
                                        Map.of("es", "Dieta"),
                                        "required",
                                        true))))
                .expectStatus()
                .isOk();
        registers(visitors.manager(), event, wish(somebody())).expectStatus().isEqualTo(409);

        assertThat(body(comes(event, somebody()).expectStatus().isCreated())
                        .get("stage")
                        .stringValue())
                .isEqualTo("attended");
    }

    @Test
    void areNeverMoreThanThereAreSeatsWhileOthersRegister() throws Exception {
        var event = office.announces(20);
        var turn = new AtomicInteger();

        var answers = Crowd.of(
                60,
                () -> Visitors.status(
                        turn.getAndIncrement() % 2 == 0
                                ? comes(event, somebody())
                                : registers(visitors.nobody(), event, wish(somebody()))));

        assertThat(Collections.frequency(answers, 201)).isEqualTo(20);
        assertThat(Collections.frequency(answers, 409)).isEqualTo(40);
        assertThat(office.taken(event)).isEqualTo(20);
        assertThat(registrations(event)).isEqualTo(20);
    }

    @Test
    void whoAreExpectedAfterAllAreNamedSoThatTheyCanBeCheckedIn() {
        var event = office.announces(5);
        var ana = somebody();
        var receipt = body(registers(visitors.nobody(), event, wish(ana)));

        comes(event, ana)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("already-registered")
                .jsonPath("$.registrationId")
                .isEqualTo(receipt.get("registrationId").stringValue());
        assertThat(office.taken(event)).isEqualTo(1);
    }

    private ResponseSpec comes(UUID event, String email) {
        return visitors.manager()
                .post()
                .uri("/api/events/{event}/walk-ins", event)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .bodyValue(wish(email))
                .exchange();
    }

    private long registrations(UUID event) {
        return database.sql("SELECT count(*) AS people FROM registration WHERE event_id = :event")
                .bind("event", event)
                .map(row -> row.get("people", Long.class))
                .one()
                .block();
    }
}
