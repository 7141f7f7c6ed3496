package org.tejido.event;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;

/** The cluster's office, which makes the events that the tests are about. */
class Office {

    static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

    private final Visitors visitors;
    private final WallClock clock;

    Office(Visitors visitors, WallClock clock) {
        this.visitors = visitors;
        this.clock = clock;
    }

    /** A panel of three hours, in thirty days, for whoever wants to come: 20 euro, 5 for members. */
    Map<String, Object> poster() {
        var start = LocalDateTime.ofInstant(clock.instant(), MADRID)
                .plusDays(30)
                .withHour(10)
                .truncatedTo(ChronoUnit.HOURS);
        var poster = new LinkedHashMap<String, Object>();
        poster.put("kind", "panel");
        poster.put("title", Map.of("es", "Terapias avanzadas", "en", "Advanced therapies"));
        poster.put("startsAt", start.toString() + ":00");
        poster.put("endsAt", start.plusHours(3) + ":00");
        poster.put("zone", MADRID.getId());
        poster.put("place", "Parque Científico, Salamanca");
        poster.put("capacity", 50);
        poster.put("price", Map.of("memberCents", 500, "otherCents", 2000, "currency", "EUR"));
        poster.put("visibility", "public");
        return poster;
    }

    Map<String, Object> posterWith(String field, Object value) {
        var poster = poster();
        poster.put(field, value);
        return poster;
    }

    JsonNode drafts(Map<String, Object> poster) {
        return body(visitors.manager()
                .post()
                .uri("/api/events")
                .bodyValue(poster)
                .exchange()
                .expectStatus()
                .isCreated());
    }

    JsonNode publishes(JsonNode event) {
        return body(change(visitors.manager().post().uri("/api/events/{id}/publication", id(event)), event)
                .exchange()
                .expectStatus()
                .isOk());
    }

    JsonNode cancels(JsonNode event) {
        return body(change(visitors.manager().post().uri("/api/events/{id}/cancellation", id(event)), event)
                .exchange()
                .expectStatus()
                .isOk());
    }

    JsonNode postpones(JsonNode event) {
        return body(change(visitors.manager().post().uri("/api/events/{id}/postponement", id(event)), event)
                .exchange()
                .expectStatus()
                .isOk());
    }

    /** From ten o'clock of that day on, as long as before. */
    ResponseSpec reschedules(JsonNode event, LocalDate day) {
        var start = day.atTime(10, 0);
        return change(visitors.manager().post().uri("/api/events/{id}/rescheduling", id(event)), event)
                .bodyValue(Map.of("startsAt", start + ":00", "endsAt", start.plusHours(3) + ":00"))
                .exchange();
    }

    JsonNode announces(Map<String, Object> poster) {
        return publishes(drafts(poster));
    }

    /** A public panel of so many seats, open for registration. */
    UUID announces(int capacity) {
        return id(announces(posterWith("capacity", capacity)));
    }

    ResponseSpec revises(JsonNode event, String patch) {
        return change(visitors.manager().patch().uri("/api/events/{id}", id(event)), event)
                .header(HttpHeaders.CONTENT_TYPE, "application/merge-patch+json")
                .bodyValue(patch)
                .exchange();
    }

    JsonNode sees(UUID event) {
        return body(visitors.manager()
                .get()
                .uri("/api/events/{id}", event)
                .exchange()
                .expectStatus()
                .isOk());
    }

    int taken(UUID event) {
        return sees(event).get("taken").intValue();
    }

    /** The rules of an event's admission, written for the first time. */
    ResponseSpec rules(UUID event, Map<String, ?> rules) {
        return visitors.manager()
                .put()
                .uri("/api/events/{id}/admission", event)
                .header(HttpHeaders.IF_MATCH, "\"0\"")
                .bodyValue(rules)
                .exchange();
    }

    JsonNode admission(UUID event) {
        return body(visitors.manager()
                .get()
                .uri("/api/events/{id}/admission", event)
                .exchange()
                .expectStatus()
                .isOk());
    }

    /** 10 euro, 2 for members. */
    Map<String, Object> category(String attendance, int capacity) {
        return Map.of(
                "title",
                Map.of("es", "Entrada"),
                "attendance",
                attendance,
                "capacity",
                capacity,
                "memberCents",
                200,
                "otherCents",
                1000);
    }

    String adds(UUID event, Map<String, ?> category) {
        var address = visitors.manager()
                .post()
                .uri("/api/events/{id}/categories", event)
                .bodyValue(category)
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody()
                .returnResult()
                .getResponseHeaders()
                .getLocation()
                .getPath();
        return address.substring(address.lastIndexOf('/') + 1);
    }

    Map<String, Object> allotment(UUID organisation, int seats) {
        var until =
                LocalDateTime.ofInstant(clock.instant(), MADRID).plusDays(10).truncatedTo(ChronoUnit.HOURS);
        return Map.of("organisationId", organisation, "seats", seats, "until", until + ":00");
    }

    String setsAside(UUID event, UUID organisation, int seats) {
        return body(visitors.manager()
                        .post()
                        .uri("/api/events/{id}/allotments", event)
                        .bodyValue(allotment(organisation, seats))
                        .exchange()
                        .expectStatus()
                        .isCreated())
                .get("allotmentId")
                .stringValue();
    }

    static Map<String, Object> waiting(String email) {
        var wish = new LinkedHashMap<>(wish(email));
        wish.put("waitIfFull", true);
        return wish;
    }

    static Map<String, Object> wish(String email) {
        return Map.of("person", Map.of("name", "Ana Pérez", "email", email));
    }

    static String somebody() {
        return UUID.randomUUID() + "@example.org";
    }

    static ResponseSpec registers(WebTestClient visitor, UUID event, Map<String, ?> wish) {
        return visitor.post()
                .uri("/api/events/{id}/registrations", event)
                .bodyValue(wish)
                .exchange();
    }

    static UUID id(JsonNode event) {
        return UUID.fromString(event.get("eventId").stringValue());
    }

    static JsonNode body(ResponseSpec response) {
        EntityExchangeResult<JsonNode> result =
                response.expectBody(JsonNode.class).returnResult();
        return result.getResponseBody();
    }

    private static WebTestClient.RequestBodySpec change(WebTestClient.RequestBodySpec request, JsonNode event) {
        return request.header(HttpHeaders.IF_MATCH, "\"" + event.get("version").asString() + "\"");
    }
}
