package org.tejido.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tejido.event.Office.body;
import static org.tejido.event.Office.registers;
import static org.tejido.event.Office.somebody;
import static org.tejido.event.Office.wish;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;

/** What the office promised to keep no longer than it needs it. */
@EventServiceTest
class RetentionVisitTest {

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    @Autowired
    DatabaseClient database;

    @Autowired
    WallClock clock;

    private Duration ahead = Duration.ZERO;
    private UUID event;
    private String registration;
    private String email;

    @BeforeEach
    void aLunch() {
        event = office.announces(20);
        office.rules(
                        event,
                        Map.of(
                                "approval",
                                false,
                                "questions",
                                List.of(
                                        Map.of(
                                                "key",
                                                "allergies",
                                                "kind",
                                                "text",
                                                "label",
                                                Map.of("es", "Alergias"),
                                                "required",
                                                false,
                                                "retainDays",
                                                7),
                                        Map.of(
                                                "key",
                                                "role",
                                                "kind",
                                                "text",
                                                "label",
                                                Map.of("es", "Cargo"),
                                                "required",
                                                false))))
                .expectStatus()
                .isOk();
        email = somebody();
        registration = body(registers(
                                visitors.nobody(),
                                event,
                                Map.of(
                                        "person", Map.of("name", "Ana Pérez", "email", email),
                                        "answers", Map.of("allergies", "nueces", "role", "Directora")))
                        .expectStatus()
                        .isCreated())
                .get("registrationId")
                .stringValue();
    }

    /** Other stories begin today. */
    @AfterEach
    void goBack() {
        clock.putForward(ahead.negated());
    }

    @Test
    void answersAreDueOnceTheirDaysAreOverAndGoWithoutTheRest() {
        putForward(Duration.ofDays(30 + 6));
        assertThat(due()).isEmpty();
        putForward(Duration.ofDays(2));

        var due = due();
        erasesDue();

        assertThat(due).hasSize(1);
        assertThat(due.getFirst().get("question").stringValue()).isEqualTo("allergies");
        assertThat(due.getFirst().get("answers").intValue()).isEqualTo(1);
        assertThat(due()).isEmpty();
        var seen = seen();
        assertThat(seen.get("answers").has("allergies")).isFalse();
        assertThat(seen.at("/answers/role").stringValue()).isEqualTo("Directora");
        assertThat(seen.at("/person/name").stringValue()).isEqualTo("Ana Pérez");
        assertThat(office.taken(event)).isEqualTo(1);
    }

    @Test
    void nothingOfAnEventOnHoldIsErasedUntilTheHoldIsLifted() {
        holds("Formación subvencionada");
        holds("Formación subvencionada: cuatro años");
        putForward(Duration.ofDays(60));

        assertThat(due()).isEmpty();
        erasesDue();
        assertThat(posts("/api/registrations/erasure", Map.of("email", email))
                        .get("kept")
                        .valueStream()
                        .map(JsonNode::stringValue))
                .containsExactly(registration);
        var today = LocalDate.ofInstant(clock.instant(), Office.MADRID);
        assertThat(posts("/api/registrations/retention", Map.of("endedBefore", today.toString()))
                        .get("erased")
                        .valueStream()
                        .map(JsonNode::stringValue))
                .doesNotContain(registration);
        assertThat(seen().at("/answers/allergies").stringValue()).isEqualTo("nueces");
        assertThat(body(visitors.manager()
                                .get()
                                .uri("/api/events/{id}/legal-hold", event)
                                .exchange()
                                .expectStatus()
                                .isOk())
                        .get("reason")
                        .stringValue())
                .endsWith("cuatro años");

        lifts();

        assertThat(database.sql("SELECT action FROM audit WHERE subject = :event ORDER BY id")
                        .bind("event", event.toString())
                        .map(row -> row.get("action", String.class))
                        .all()
                        .collectList()
                        .block())
                .containsExactly("event.held", "event.held", "event.released");
        assertThat(due()).hasSize(1);
        assertThat(posts("/api/registrations/erasure", Map.of("email", email))
                        .get("erased")
                        .valueStream()
                        .map(JsonNode::stringValue))
                .containsExactly(registration);
        assertThat(office.taken(event)).isEqualTo(1);
    }

    @Test
    void whoComesAlongToAnEventOnHoldStaysNamedUntilTheHoldIsLifted() {
        var along = somebody();
        var wish = new LinkedHashMap<String, Object>(wish(somebody()));
        wish.put("seats", 2);
        registration = body(registers(visitors.nobody(), event, wish)
                        .expectStatus()
                        .isCreated())
                .get("registrationId")
                .stringValue();
        visitors.manager()
                .put()
                .uri("/api/registrations/{id}/companions", registration)
                .bodyValue(Map.of("people", List.of(Map.of("name", "Eva Gil", "email", along))))
                .exchange()
                .expectStatus()
                .isOk();
        holds("Formación subvencionada");

        assertThat(posts("/api/registrations/erasure", Map.of("email", along))
                        .get("companion")
                        .intValue())
                .isZero();
        assertThat(seen().at("/companions/0/email").stringValue()).isEqualTo(along);

        lifts();

        assertThat(posts("/api/registrations/erasure", Map.of("email", along))
                        .get("companion")
                        .intValue())
                .isEqualTo(1);
        assertThat(seen().at("/companions").isEmpty()).isTrue();
    }

    private void lifts() {
        visitors.admin()
                .delete()
                .uri("/api/events/{id}/legal-hold", event)
                .exchange()
                .expectStatus()
                .isNoContent();
    }

    private void holds(String reason) {
        visitors.admin()
                .put()
                .uri("/api/events/{id}/legal-hold", event)
                .bodyValue(Map.of("reason", reason))
                .exchange()
                .expectStatus()
                .isOk();
    }

    private List<JsonNode> due() {
        return body(visitors.admin()
                        .get()
                        .uri("/api/registrations/retention/answers")
                        .exchange()
                        .expectStatus()
                        .isOk())
                .valueStream()
                .filter(due -> due.get("eventId").stringValue().equals(event.toString()))
                .toList();
    }

    private void erasesDue() {
        body(visitors.admin()
                .post()
                .uri("/api/registrations/retention/answers")
                .exchange()
                .expectStatus()
                .isOk());
    }

    private JsonNode posts(String address, Map<String, ?> form) {
        return body(visitors.admin()
                .post()
                .uri(address)
                .bodyValue(form)
                .exchange()
                .expectStatus()
                .isOk());
    }

    private JsonNode seen() {
        return body(visitors.manager()
                .get()
                .uri("/api/registrations/{id}", registration)
                .exchange()
                .expectStatus()
                .isOk());
    }

    private void putForward(Duration by) {
        clock.putForward(by);
        ahead = ahead.plus(by);
    }
}
