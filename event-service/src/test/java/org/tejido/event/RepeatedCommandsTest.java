package org.tejido.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tejido.event.Office.body;
import static org.tejido.event.Office.id;
import static org.tejido.event.Office.somebody;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;

/** An office whose line breaks before the answer comes, and which sends the same again. */
@EventServiceTest
class RepeatedCommandsTest {

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    private WebTestClient manager;

    @BeforeEach
    void oneAccount() {
        manager = visitors.holding(visitors.token(UUID.randomUUID(), "manager", null, "*"));
    }

    @Test
    void anEventIsPostponedAndRescheduledOnce() {
        var event = office.announces(office.poster());
        var day = LocalDateTime.parse(event.get("startsAt").stringValue()).plusDays(60);
        var times = Map.of("startsAt", day + ":00", "endsAt", day.plusHours(3) + ":00");

        var postponed = twice(event, "postponement", Map.of(), 200, 412);
        var dated = twice(postponed, "rescheduling", times, 200, 412);

        assertThat(office.sees(id(event)).get("version")).isEqualTo(dated.get("version"));
        assertThat(dated.get("version").longValue()).isEqualTo(4);
    }

    @Test
    void aSeriesIsBegunAndPublishedOnce() {
        var draft = office.drafts(office.poster());

        var dates = twice(draft, "series", Map.of("every", "week", "times", 3), 201, 409);
        var published = twice(draft, "series/publication", Map.of(), 200, 200);

        assertThat(dates.get("items")).hasSize(3);
        assertThat(versions(published)).containsExactly(2L, 2L, 2L);
        assertThat(versions(body(
                        manager.get().uri("/api/events?series={id}", id(draft)).exchange())))
                .containsExactly(2L, 2L, 2L);
    }

    @Test
    void whoIsInvitedIsInvitedOnce() {
        var event = office.announces(office.posterWith("visibility", "invited"));

        var invited = twice(event, "invitations", Map.of("emails", List.of(somebody())), 200, 200);

        assertThat(invited).hasSize(1);
        assertThat(body(manager.get()
                        .uri("/api/events/{id}/invitations", id(event))
                        .exchange()))
                .isEqualTo(invited);
    }

    /** Under the same key the answer is the one that was lost; under another the command is judged anew. */
    private JsonNode twice(JsonNode event, String what, Map<String, ?> form, int status, int anew) {
        var key = UUID.randomUUID().toString();
        var first = body(sends(event, what, form, key).expectStatus().isEqualTo(status));
        assertThat(body(sends(event, what, form, key).expectStatus().isEqualTo(status)))
                .isEqualTo(first);
        sends(event, what, form, UUID.randomUUID().toString()).expectStatus().isEqualTo(anew);
        return first;
    }

    private ResponseSpec sends(JsonNode event, String what, Map<String, ?> form, String key) {
        return manager.post()
                .uri("/api/events/" + id(event) + "/" + what)
                .header(HttpHeaders.IF_MATCH, "\"" + event.get("version").longValue() + "\"")
                .header("Idempotency-Key", key)
                .bodyValue(form)
                .exchange();
    }

    private static List<Long> versions(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(date -> date.get("version").longValue())
                .toList();
    }
}
