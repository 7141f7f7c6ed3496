package org.tejido.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tejido.event.Office.body;
import static org.tejido.event.Office.id;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;

/** From the first draft to the day after. */
@EventServiceTest
class EventVisitTest {

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    @Autowired
    WallClock clock;

    @Test
    void keepsADraftToTheTeamUntilItIsPublished() {
        var draft = office.drafts(office.poster());
        look(visitors.nobody(), id(draft)).expectStatus().isNotFound();
        look(visitors.memberOf(UUID.randomUUID()), id(draft)).expectStatus().isNotFound();

        office.publishes(draft);

        look(visitors.nobody(), id(draft))
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"2\"")
                .expectBody()
                .jsonPath("$.stage")
                .isEqualTo("published")
                .jsonPath("$.title.en")
                .isEqualTo("Advanced therapies")
                .jsonPath("$.capacity")
                .isEqualTo(50)
                .jsonPath("$.taken")
                .isEqualTo(0);
    }

    @Test
    void showsTheLocalTimeAsItWasWrittenAndTheInstantThatItMeans() {
        var poster = office.poster();
        poster.put("startsAt", "2031-07-01T10:00:00");
        poster.put("endsAt", "2031-07-01T11:00:00");
        poster.put("zone", "Atlantic/Canary");

        var event = office.drafts(poster);

        assertThat(event.get("startsAt").stringValue()).isEqualTo("2031-07-01T10:00:00");
        assertThat(event.get("zone").stringValue()).isEqualTo("Atlantic/Canary");
        assertThat(event.get("startsAtInstant").stringValue()).isEqualTo("2031-07-01T09:00:00Z");
    }

    @Test
    void changesWhatAPatchNamesAndNothingElse() {
        var event = office.announces(office.poster());

        var revised = body(office.revises(event, """
                {"place": null, "capacity": 80, "title": {"en": "Advanced therapies, continued"}}
                """).expectStatus().isOk());

        assertThat(revised.has("place")).isFalse();
        assertThat(revised.get("capacity").intValue()).isEqualTo(80);
        assertThat(revised.get("title").get("en").stringValue()).isEqualTo("Advanced therapies, continued");
        assertThat(revised.get("title").get("es").stringValue()).isEqualTo("Terapias avanzadas");
        assertThat(revised.get("startsAt")).isEqualTo(event.get("startsAt"));
        assertThat(revised.get("version").intValue()).isEqualTo(3);
    }

    @Test
    void refusesToChangeWhatSomebodyElseHasChangedSince() {
        var event = office.drafts(office.poster());
        office.revises(event, "{\"capacity\": 60}").expectStatus().isOk();

        office.revises(event, "{\"capacity\": 70}")
                .expectStatus()
                .isEqualTo(412)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("stale-version");
        assertThat(office.sees(id(event)).get("capacity").intValue()).isEqualTo(60);
    }

    @Test
    void isHeldWhenItsTimeIsOverWithoutAnybodySayingSo() {
        var event = office.announces(office.poster());
        clock.putForward(Duration.ofDays(31));

        var held = office.sees(id(event));

        assertThat(held.get("stage").stringValue()).isEqualTo("held");
        office.revises(held, "{\"capacity\": 70}")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("wrong-stage")
                .jsonPath("$.stage")
                .isEqualTo("held");
    }

    @Test
    void staysCancelledAndVisible() {
        var event = office.cancels(office.announces(office.poster()));

        look(visitors.nobody(), id(event)).expectBody().jsonPath("$.stage").isEqualTo("cancelled");
        office.revises(event, "{\"capacity\": 70}").expectStatus().isEqualTo(409);
    }

    @Test
    void cannotBePublishedWhenItHasBegun() {
        var event = office.drafts(office.poster());
        clock.putForward(Duration.ofDays(30).plusHours(12));

        visitors.manager()
                .post()
                .uri("/api/events/{id}/publication", id(event))
                .header(HttpHeaders.IF_MATCH, "\"1\"")
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("starts-in-the-past")
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/startsAt");
        assertThat(office.sees(id(event)).get("stage").stringValue()).isEqualTo("draft");
    }

    @Test
    void isListedInTheOrderOfItsStartPageByPage() {
        var year = clock.instant().atZone(Office.MADRID).getYear() + 20;
        for (var day : List.of("03", "01", "05", "02", "04")) {
            var poster = office.poster();
            poster.put("startsAt", year + "-05-" + day + "T10:00:00");
            poster.put("endsAt", year + "-05-" + day + "T12:00:00");
            office.announces(poster);
        }

        var first = list("?limit=3&from=" + year + "-05-01");
        var second = list(
                "?limit=3&from=" + year + "-05-01&cursor=" + first.get("next").stringValue());

        assertThat(days(first)).containsExactly("01", "02", "03");
        assertThat(days(second)).containsExactly("04", "05");
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void isListedByItsStage() {
        var cancelled = office.cancels(office.announces(office.poster()));
        var published = office.announces(office.poster());

        assertThat(list("?limit=200&stage=cancelled").get("items").valueStream().map(Office::id))
                .contains(id(cancelled))
                .doesNotContain(id(published));
        assertThat(list("?stage=draft").get("items")).isEmpty();
    }

    @Test
    void isMadeOnceHoweverOftenTheClientRepeatsItself() {
        var poster = office.poster();
        var key = UUID.randomUUID().toString();

        var first = draftWith(key, poster);
        var again = draftWith(key, poster);

        assertThat(again).isEqualTo(first);
    }

    @Test
    void refusesAnIdThatIsTaken() {
        var event = office.drafts(office.posterWith("id", UUID.randomUUID().toString()));

        visitors.manager()
                .post()
                .uri("/api/events")
                .bodyValue(office.posterWith("id", id(event).toString()))
                .exchange()
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("event-exists");
    }

    private JsonNode draftWith(String key, Map<String, Object> poster) {
        return body(visitors.holding(visitors.token(new UUID(7, 7), "manager", null, "*"))
                .post()
                .uri("/api/events")
                .header("Idempotency-Key", key)
                .bodyValue(poster)
                .exchange()
                .expectStatus()
                .isCreated());
    }

    private JsonNode list(String query) {
        return body(visitors.nobody()
                .get()
                .uri("/api/events" + query)
                .exchange()
                .expectStatus()
                .isOk());
    }

    private static List<String> days(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(event -> event.get("startsAt").stringValue().substring(8, 10))
                .toList();
    }

    private static WebTestClient.ResponseSpec look(WebTestClient visitor, UUID event) {
        return visitor.get().uri("/api/events/{id}", event).exchange();
    }
}
