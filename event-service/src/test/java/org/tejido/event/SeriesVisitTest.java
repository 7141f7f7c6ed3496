package org.tejido.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tejido.event.Office.body;
import static org.tejido.event.Office.id;
import static org.tejido.event.Office.registers;
import static org.tejido.event.Office.somebody;
import static org.tejido.event.Office.wish;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;

/** A course of several evenings. */
@EventServiceTest
class SeriesVisitTest {

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    private JsonNode first;

    @BeforeEach
    void aDraft() {
        first = office.drafts(office.posterWith("kind", "course"));
    }

    @Test
    void eachDateIsAnEventOfItsOwnWithSeatsOfItsOwn() {
        var dates = repeated("week", 4);
        var published = dates(publishes().expectStatus().isOk());

        assertThat(dates).extracting(date -> date.get("occurrence").intValue()).containsExactly(1, 2, 3, 4);
        assertThat(dates).allSatisfy(date -> assertThat(date.get("seriesId")).isEqualTo(first.get("eventId")));
        assertThat(dates)
                .extracting(date -> LocalDateTime.parse(date.get("startsAt").stringValue()))
                .containsExactly(start(0), start(1), start(2), start(3));
        assertThat(published)
                .allSatisfy(date -> assertThat(date.get("stage").stringValue()).isEqualTo("published"));
        var second = id(published.get(1));
        var somebody = somebody();
        registers(visitors.nobody(), second, wish(somebody)).expectStatus().isCreated();
        registers(visitors.nobody(), id(published.get(2)), wish(somebody))
                .expectStatus()
                .isCreated();
        assertThat(office.taken(second)).isEqualTo(1);
        assertThat(office.taken(id(first))).isZero();
        office.cancels(office.sees(second));
        assertThat(office.sees(id(published.get(2))).get("stage").stringValue()).isEqualTo("published");
        assertThat(calendar(second)).contains("UID:" + second).doesNotContain("RRULE");
    }

    @Test
    void everybodySeesTheDatesThatArePublished() {
        var dates = repeated("month-weekday", 3);
        office.publishes(dates.get(2));

        assertThat(body(visitors.nobody()
                                .get()
                                .uri("/api/events?series={id}", id(first))
                                .exchange())
                        .get("items")
                        .valueStream()
                        .map(Office::id))
                .containsExactly(id(dates.get(2)));
    }

    @Test
    void theRulesOfTheFirstHoldForTheOthersAndTheirDeadlinesKeepTheirDistance() {
        office.rules(
                        id(first),
                        Map.of(
                                "approval",
                                true,
                                "closesAt",
                                start(0).minusDays(2) + ":00",
                                "questions",
                                List.of(Map.of(
                                        "key",
                                        "level",
                                        "kind",
                                        "text",
                                        "label",
                                        Map.of("es", "Nivel"),
                                        "required",
                                        true))))
                .expectStatus()
                .isOk();
        office.adds(id(first), office.category("on-site", 5));
        visitors.manager()
                .put()
                .uri("/api/events/{id}/survey", id(first))
                .header(HttpHeaders.IF_MATCH, "\"0\"")
                .bodyValue(Map.of(
                        "questions",
                        List.of(Map.of(
                                "key",
                                "overall",
                                "kind",
                                "rating",
                                "label",
                                Map.of("es", "¿Qué tal?"),
                                "required",
                                true))))
                .exchange()
                .expectStatus()
                .isOk();

        var second = id(repeated("week", 2).get(1));

        var admission = office.admission(second);
        assertThat(admission.get("approval").booleanValue()).isTrue();
        assertThat(LocalDateTime.parse(admission.get("closesAt").stringValue())).isEqualTo(start(1).minusDays(2));
        assertThat(admission.at("/questions/0/key").stringValue()).isEqualTo("level");
        assertThat(admission.at("/categories/0/capacity").intValue()).isEqualTo(5);
        assertThat(admission.at("/categories/0/categoryId"))
                .isNotEqualTo(office.admission(id(first)).at("/categories/0/categoryId"));
        visitors.manager()
                .get()
                .uri("/api/events/{id}/survey", second)
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void isBegunOnceByADraftAndWhollyPublishedOrNotAtAll() {
        assertThat(code(repeats("fortnight", 2).expectStatus().isEqualTo(422))).isEqualTo("every-unknown");
        assertThat(code(publishes().expectStatus().isNotFound())).isEqualTo("series-not-found");
        repeated("week", 2);
        assertThat(code(repeats("week", 2).expectStatus().isEqualTo(409))).isEqualTo("series-exists");

        var past = LocalDateTime.parse("2020-01-07T10:00:00");
        office.revises(
                        office.sees(id(first)),
                        "{\"startsAt\":\"%s:00\",\"endsAt\":\"%s:00\"}".formatted(past, past.plusHours(1)))
                .expectStatus()
                .isOk();
        assertThat(code(publishes().expectStatus().isEqualTo(422))).isEqualTo("starts-in-the-past");
        assertThat(dates(visitors.manager()
                        .get()
                        .uri("/api/events?series={id}", id(first))
                        .exchange()))
                .allSatisfy(date -> assertThat(date.get("stage").stringValue()).isEqualTo("draft"));
    }

    private LocalDateTime start(int week) {
        return LocalDateTime.parse(first.get("startsAt").stringValue()).plusWeeks(week);
    }

    private ResponseSpec repeats(String every, int times) {
        var form = new LinkedHashMap<String, Object>();
        form.put("every", every);
        form.put("times", times);
        return visitors.manager()
                .post()
                .uri("/api/events/{id}/series", id(first))
                .header(HttpHeaders.IF_MATCH, "\"1\"")
                .bodyValue(form)
                .exchange();
    }

    private List<JsonNode> repeated(String every, int times) {
        return dates(repeats(every, times).expectStatus().isCreated());
    }

    private ResponseSpec publishes() {
        return visitors.manager()
                .post()
                .uri("/api/events/{id}/series/publication", id(first))
                .exchange();
    }

    private String calendar(UUID event) {
        return new String(visitors.nobody()
                .get()
                .uri("/api/events/{id}/calendar", event)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody());
    }

    private static List<JsonNode> dates(ResponseSpec answer) {
        return body(answer).get("items").valueStream().toList();
    }

    private static String code(ResponseSpec refused) {
        return body(refused).get("code").stringValue();
    }
}
