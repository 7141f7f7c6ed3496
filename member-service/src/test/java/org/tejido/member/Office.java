package org.tejido.member;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;

/** The cluster's office, and the letters that reach it. */
public class Office {

    private static final AtomicInteger NUMBERS = new AtomicInteger(1_000_000);

    private final Visitors visitors;

    Office(Visitors visitors) {
        this.visitors = visitors;
    }

    /** An organisation like no other: its name and its NIF are nobody else's. */
    public static Map<String, Object> organisation() {
        var organisation = new LinkedHashMap<String, Object>();
        organisation.put("name", "Ensayos " + UUID.randomUUID().toString().replace("-", "") + ", S.L.");
        organisation.put("taxId", nif());
        organisation.put("kind", "company");
        organisation.put("country", "ES");
        organisation.put("city", "Valladolid");
        organisation.put("sme", true);
        return organisation;
    }

    public static Map<String, Object> organisationWith(String field, Object value) {
        var organisation = organisation();
        organisation.put(field, value);
        return organisation;
    }

    /** The public form, filled in. */
    public static Map<String, Object> application(Map<String, Object> organisation) {
        return Map.of(
                "organisation",
                organisation,
                "contact",
                Map.of("name", "Carmen Ruiz", "email", somebody(), "phone", "+34 983 000 000"));
    }

    /** A NIF that nobody has been given in this run. Its control is worked out here, independently of the service. */
    public static String nif() {
        var digits = String.valueOf(NUMBERS.incrementAndGet());
        var sum = 0;
        for (var place = 0; place < 7; place++) {
            var digit = digits.charAt(place) - '0';
            sum += place % 2 == 1 ? digit : digit < 5 ? 2 * digit : 2 * digit - 9;
        }
        return "B" + digits + (10 - sum % 10) % 10;
    }

    public static String somebody() {
        return UUID.randomUUID() + "@example.org";
    }

    public JsonNode registers(Map<String, Object> organisation) {
        return body(visitors.manager()
                .post()
                .uri("/api/organisations")
                .bodyValue(organisation)
                .exchange()
                .expectStatus()
                .isCreated());
    }

    public JsonNode receives(Map<String, Object> application) {
        return body(visitors.nobody()
                .post()
                .uri("/api/applications")
                .bodyValue(application)
                .exchange()
                .expectStatus()
                .isCreated());
    }

    public JsonNode appliesFor(UUID organisation) {
        return body(visitors.manager()
                .post()
                .uri("/api/memberships")
                .bodyValue(Map.of("organisationId", organisation))
                .exchange()
                .expectStatus()
                .isCreated());
    }

    public JsonNode admits(JsonNode membership) {
        return body(decides(membership, "admission", Map.of()).expectStatus().isOk());
    }

    /** An organisation that was admitted today. */
    public UUID member(Map<String, Object> organisation) {
        var id = id(registers(organisation), "organisationId");
        admits(appliesFor(id));
        return id;
    }

    public ResponseSpec decides(JsonNode membership, String what, Map<String, ?> decision) {
        return visitors.manager()
                .post()
                .uri("/api/memberships/{id}/" + what, id(membership, "membershipId"))
                .header(HttpHeaders.IF_MATCH, tag(membership))
                .bodyValue(decision)
                .exchange();
    }

    public JsonNode sees(String address) {
        return body(
                visitors.manager().get().uri(address).exchange().expectStatus().isOk());
    }

    public JsonNode seesMembership(UUID id) {
        return sees("/api/memberships/" + id);
    }

    /** One field of all that is on a list, however many others stand there: page by page to its end. */
    public static List<String> whole(WebTestClient visitor, String list, String field) {
        var seen = new ArrayList<String>();
        var next = "";
        do {
            var page = body(
                    visitor.get().uri(list + next).exchange().expectStatus().isOk());
            seen.addAll(page.get("items").findValuesAsString(field));
            next = page.has("next") ? "&cursor=" + page.get("next").stringValue() : "";
        } while (!next.isEmpty());
        return seen;
    }

    public static ResponseSpec patch(WebTestClient visitor, String address, String tag, String patch) {
        return visitor.patch()
                .uri(address)
                .header(HttpHeaders.IF_MATCH, tag)
                .header(HttpHeaders.CONTENT_TYPE, "application/merge-patch+json")
                .bodyValue(patch)
                .exchange();
    }

    public static String tag(JsonNode versioned) {
        return "\"" + versioned.get("version").asString() + "\"";
    }

    public static UUID id(JsonNode node, String field) {
        return UUID.fromString(node.get(field).stringValue());
    }

    public static JsonNode body(ResponseSpec response) {
        return response.expectBody(JsonNode.class).returnResult().getResponseBody();
    }
}
