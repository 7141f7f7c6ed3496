package org.tejido.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tejido.event.Office.body;
import static org.tejido.event.Office.registers;
import static org.tejido.event.Office.somebody;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;

/** People who want to be forgotten, and people whose time is over. */
@EventServiceTest
class ErasureVisitTest {

    private static final List<String> TEXTS = List.of(
            "registration.name",
            "registration.email",
            "registration.answers",
            "registration.companions",
            "registration.priority_reason",
            "participant.offers",
            "participant.seeks",
            "meeting.message",
            "outbox.data");

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    @Autowired
    WallClock clock;

    @Autowired
    DatabaseClient database;

    @Test
    void whoAsksIsTakenOutOfAllThatIsOverAndCountsAllTheSame() {
        var mark = "Forgotten" + UUID.randomUUID().toString().substring(0, 8);
        var email = mark + "@example.org";
        var past = soon();
        office.rules(
                        past,
                        Map.of(
                                "approval",
                                false,
                                "questions",
                                List.of(Map.of(
                                        "key",
                                        "diet",
                                        "kind",
                                        "text",
                                        "label",
                                        Map.of("es", "Dieta"),
                                        "required",
                                        false))))
                .expectStatus()
                .isOk();
        var came = registered(past, mark, email, Map.of("diet", mark), 2);
        visitors.manager()
                .put()
                .uri("/api/registrations/{id}/companions", came)
                .bodyValue(Map.of("people", List.of(Map.of("name", mark + " junior"))))
                .exchange()
                .expectStatus()
                .isOk();
        checkedIn(came);
        takesPart(past, came, mark);
        var withAnother = registered(past, "Somebody Else", somebody(), Map.of(), 2);
        visitors.manager()
                .put()
                .uri("/api/registrations/{id}/companions", withAnother)
                .bodyValue(Map.of("people", List.of(Map.of("name", mark, "email", email.toUpperCase()))))
                .exchange()
                .expectStatus()
                .isOk();
        var toCome = registered(office.announces(5), "Still To Come", email, Map.of(), 1);
        var taken = office.taken(past);
        clock.putForward(Duration.ofHours(6));

        var erased = erase("/api/registrations/erasure", Map.of("email", email.toLowerCase()));

        assertThat(ids(erased, "erased")).containsExactly(came);
        assertThat(ids(erased, "kept")).containsExactly(toCome);
        assertThat(erased.get("companion").longValue()).isEqualTo(1);
        assertThat(TEXTS).allSatisfy(place -> assertThat(rowsWith(mark, place))
                .as(place)
                .isEqualTo(place.equals("registration.email") ? 1 : 0));
        var seen = seen(came);
        assertThat(seen.get("stage").stringValue()).isEqualTo("attended");
        assertThat(seen.get("person").get("email").stringValue()).endsWith("@erased.invalid");
        assertThat(seen.has("erasedAt")).isTrue();
        assertThat(seen(toCome).get("person").get("name").stringValue()).isEqualTo("Still To Come");
        assertThat(office.taken(past)).isEqualTo(taken);
    }

    @Test
    void whatIsLongOverKeepsNobodyWhereTheOfficeHasSoDecided() {
        var old = soon();
        var longago = registered(old, "Old Times", somebody(), Map.of(), 1);
        clock.putForward(Duration.ofDays(3));
        var recent = soon();
        var yesterday = registered(recent, "Recent Times", somebody(), Map.of(), 1);
        clock.putForward(Duration.ofHours(6));
        var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);

        var erased = erase("/api/registrations/retention", Map.of("endedBefore", day));

        assertThat(ids(erased, "erased")).contains(longago).doesNotContain(yesterday);
        assertThat(seen(longago).get("person").get("name").stringValue()).isEqualTo("–");
        assertThat(seen(yesterday).get("person").get("name").stringValue()).isEqualTo("Recent Times");
        assertThat(ids(erase("/api/registrations/retention", Map.of("endedBefore", day)), "erased"))
                .isEmpty();
    }

    private JsonNode erase(String address, Map<String, ?> form) {
        return body(visitors.admin()
                .post()
                .uri(address)
                .bodyValue(form)
                .exchange()
                .expectStatus()
                .isOk());
    }

    private static List<UUID> ids(JsonNode erased, String field) {
        return erased.get(field)
                .valueStream()
                .map(JsonNode::stringValue)
                .map(UUID::fromString)
                .toList();
    }

    /** A panel that begins in an hour and lasts for three. */
    private UUID soon() {
        var start = LocalDateTime.ofInstant(clock.instant(), Office.MADRID)
                .plusHours(1)
                .truncatedTo(ChronoUnit.MINUTES);
        var poster = office.posterWith("startsAt", start + ":00");
        poster.put("endsAt", start.plusHours(3) + ":00");
        return Office.id(office.announces(poster));
    }

    private UUID registered(UUID event, String name, String email, Map<String, ?> answers, int seats) {
        var wish = new HashMap<String, Object>();
        wish.put("person", Map.of("name", name, "email", email));
        wish.put("seats", seats);
        wish.put("answers", answers);
        return UUID.fromString(
                body(registers(visitors.manager(), event, wish).expectStatus().isCreated())
                        .get("registrationId")
                        .stringValue());
    }

    private void checkedIn(UUID registration) {
        visitors.manager()
                .post()
                .uri("/api/registrations/{id}/check-in", registration)
                .exchange()
                .expectStatus()
                .isOk();
    }

    private void takesPart(UUID event, UUID registration, String words) {
        var start = LocalDateTime.parse(office.sees(event).get("startsAt").stringValue());
        body(visitors.manager()
                .post()
                .uri("/api/events/{id}/meeting-round", event)
                .bodyValue(Map.of(
                        "slots",
                        List.of(Map.of(
                                "startsAt", start + ":00", "endsAt", start.plusMinutes(20) + ":00", "tables", 1))))
                .exchange()
                .expectStatus()
                .isCreated());
        body(visitors.manager()
                .post()
                .uri("/api/events/{id}/participants", event)
                .bodyValue(Map.of("registrationId", registration, "offers", words, "seeks", words))
                .exchange()
                .expectStatus()
                .isCreated());
    }

    private JsonNode seen(UUID registration) {
        return body(visitors.manager()
                .get()
                .uri("/api/registrations/{id}", registration)
                .exchange()
                .expectStatus()
                .isOk());
    }

    private long rowsWith(String mark, String place) {
        var parts = place.split("\\.");
        return database.sql("SELECT count(*) AS found FROM %s WHERE %s::text ILIKE '%%' || :mark || '%%'"
                        .formatted(parts[0], parts[1]))
                .bind("mark", mark)
                .map(row -> row.get("found", Long.class))
                .one()
                .block();
    }
}
