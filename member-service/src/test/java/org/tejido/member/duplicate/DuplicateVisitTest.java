package org.tejido.member.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tejido.member.Office.body;
import static org.tejido.member.Office.id;
import static org.tejido.member.Office.nif;
import static org.tejido.member.Office.organisation;
import static org.tejido.member.Office.patch;
import static org.tejido.member.Office.tag;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.tejido.member.MemberServiceTest;
import org.tejido.member.Office;
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;

/** Organisations that stand here twice, and how the office comes to know. */
@MemberServiceTest
class DuplicateVisitTest {

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    @Autowired
    DatabaseClient database;

    @Test
    void areSuspectedByTheDomainOfAWebsiteAndOfAContact() {
        var domain = domain();
        var one = registers(without("taxId", "website", "http://www." + domain.toUpperCase() + "/es?a=b"));
        var other = registers(organisation());
        assertThat(settled(other)).isEmpty();

        writesDown("ana@" + domain, other);

        var found = suspectedOf(one);
        assertThat(found.get("reasons").valueStream().map(JsonNode::stringValue))
                .containsExactly("same-domain");
        assertThat(found.get("score").intValue()).isEqualTo(60);
        assertThat(List.of(id(found.get("one"), "organisationId"), id(found.get("other"), "organisationId")))
                .containsExactlyInAnyOrder(one, other);
        assertThat(suspectedOf(other)).isEqualTo(found);
    }

    @Test
    void areSuspectedByATaxNumberWithTheCountryBeforeIt() {
        var number = nif();
        var one = registers(without("website", "taxId", number));
        var elsewhere = without("website", "taxId", "ES" + number);
        elsewhere.put("country", "CH");
        var other = registers(elsewhere);

        var found = suspectedOf(other);

        assertThat(found.get("reasons").valueStream().map(JsonNode::stringValue))
                .containsExactly("same-tax-id");
        assertThat(found.toString()).contains(one.toString());
    }

    @Test
    void areSuspectedByNamesThatWereAcceptedAsAlikeUntilOneGoesByAnother() {
        var form = without("website", "city", "León");
        form.remove("taxId");
        var one = registers(form);
        var other = body(visitors.manager()
                .post()
                .uri("/api/organisations?resemblanceAccepted=true")
                .bodyValue(form)
                .exchange()
                .expectStatus()
                .isCreated());
        assertThat(suspectedOf(one).get("reasons").get(0).stringValue()).isEqualTo("alike-name");

        var address = "/api/organisations/" + id(other, "organisationId");
        var called = organisation().get("name");
        var renamed = body(patch(visitors.manager(), address, tag(other), "{\"name\": \"%s\"}".formatted(called))
                .expectStatus()
                .isOk());
        assertThat(settled(id(other, "organisationId"))).as("it was called so").hasSize(1);
        body(patch(visitors.manager(), address, tag(renamed), "{\"otherNames\": []}")
                .expectStatus()
                .isOk());

        await().untilAsserted(() -> assertThat(list(one, false)).isEmpty());
    }

    @Test
    void areSuspectedByTheNameThatOneHadAndByThoseThatBothTradeUnder() {
        var former = organisation().get("name").toString();
        var brand = organisation().get("name").toString();
        var one = organisation();
        one.put("otherNames", List.of(former, brand));
        var renamed = registers(one);

        var called = organisation();
        called.put("name", former);
        var other = id(
                body(visitors.manager()
                        .post()
                        .uri("/api/organisations?resemblanceAccepted=true")
                        .bodyValue(called)
                        .exchange()
                        .expectStatus()
                        .isCreated()),
                "organisationId");
        assertThat(suspectedOf(other).get("reasons").get(0).stringValue()).isEqualTo("alike-name");
        assertThat(suspectedOf(other).toString()).contains(renamed.toString());

        var third = registers(organisation());
        assertThat(settled(third)).isEmpty();
        patch(visitors.manager(), "/api/organisations/" + third, "\"1\"", "{\"otherNames\": [\"%s\"]}".formatted(brand))
                .expectStatus()
                .isOk();
        assertThat(suspectedOf(third).toString()).contains(renamed.toString());
        assertThat(checks(Map.of("country", "ES", "name", brand)).findValuesAsString("organisationId"))
                .contains(renamed.toString(), third.toString());
    }

    @Test
    void areSuspectedAgainWhenTheyComeToHaveOneTaxNumber() {
        var site = "https://" + domain();
        var number = nif();
        var one = registers(without("taxId", "website", site));
        var elsewhere = without("taxId", "website", site);
        elsewhere.put("country", "CH");
        var other = registers(elsewhere);
        dismissal(HttpMethod.POST, suspectedOf(one), Map.of("reason", "Parent and subsidiary."))
                .expectStatus()
                .isOk();

        patch(visitors.manager(), "/api/organisations/" + one, "\"1\"", "{\"taxId\": \"%s\"}".formatted(number))
                .expectStatus()
                .isOk();
        assertThat(settled(one)).isEmpty();
        patch(visitors.manager(), "/api/organisations/" + other, "\"1\"", "{\"taxId\": \"ES%s\"}".formatted(number))
                .expectStatus()
                .isOk();

        var found = suspectedOf(one);
        assertThat(found.get("reasons").get(0).stringValue()).isEqualTo("same-tax-id");
        assertThat(found.has("dismissal")).isFalse();
    }

    @Test
    void areNotSuspectedByWhatTellsNothing() {
        var domain = domain();
        var one = registers(with("website", "https://" + domain));
        registers(with("website", "https://" + domain));
        var free = registers(organisation());
        var alsoFree = registers(organisation());
        writesDown(UUID.randomUUID() + "@gmail.com", free);
        writesDown(UUID.randomUUID() + "@gmail.com", alsoFree);

        assertThat(settled(one)).as("two tax numbers tell the two apart").isEmpty();
        assertThat(settled(free)).isEmpty();
    }

    @Test
    void areNotSuspectedByADomainOfMany() {
        var site = "https://" + domain();
        var first = registers(without("taxId", "website", site));
        for (var more = 0; more < 9; more++) {
            registers(without("taxId", "website", site));
        }
        await().untilAsserted(() -> assertThat(list(first, false)).hasSize(9));

        var eleventh = registers(without("taxId", "website", site));

        assertThat(settled(eleventh)).isEmpty();
    }

    @Test
    void staySaidToBeTwoUntilThatIsTakenBack() {
        var site = "https://" + domain();
        var one = registers(without("taxId", "website", site));
        registers(without("taxId", "website", site));
        var found = suspectedOf(one);

        refused(dismissal(HttpMethod.POST, found, Map.of("reason", " ")), 422, "invalid");
        var dismissed = body(dismissal(HttpMethod.POST, found, Map.of("reason", " Parent and subsidiary. "))
                .expectStatus()
                .isOk());

        assertThat(dismissed.at("/dismissal/reason").stringValue()).isEqualTo("Parent and subsidiary.");
        assertThat(dismissed.at("/dismissal/by").stringValue()).isNotEmpty();
        assertThat(list(one, false)).isEmpty();
        assertThat(list(one, true)).hasSize(1);
        refused(dismissal(HttpMethod.POST, found, Map.of("reason", "Again.")), 412, "stale-version");
        refused(dismissal(HttpMethod.POST, dismissed, Map.of("reason", "Again.")), 409, "duplicate-dismissed");
        writesDown(Office.somebody(), one);
        assertThat(settled(one)).isEmpty();
        assertThat(list(one, true)).hasSize(1);

        var again = body(
                dismissal(HttpMethod.DELETE, dismissed, null).expectStatus().isOk());

        assertThat(again.has("dismissal")).isFalse();
        assertThat(list(one, false)).hasSize(1);
        refused(dismissal(HttpMethod.DELETE, again, null), 409, "duplicate-not-dismissed");
    }

    @Test
    void areFoundBeforeTheyAreMade() {
        var domain = domain();
        var number = nif();
        var known = without("website", "taxId", number);
        known.put("website", "https://" + domain);
        var one = registers(known);

        var byNumber = checks(Map.of("country", "ES", "taxId", " es-" + number.toLowerCase()))
                .get(0);
        var byAddress = checks(Map.of("country", "ES", "emails", List.of("nobody", "luis@" + domain)))
                .get(0);
        var bySite = checks(Map.of("country", "ES", "website", "www." + domain)).get(0);
        var byName = checks(Map.of("country", "ES", "name", known.get("name"))).get(0);

        assertThat(byNumber.at("/reasons/0").stringValue()).isEqualTo("same-tax-id");
        assertThat(byAddress.at("/reasons/0").stringValue()).isEqualTo("same-domain");
        assertThat(bySite).isEqualTo(byAddress);
        assertThat(byName.at("/reasons/0").stringValue()).isEqualTo("alike-name");
        assertThat(List.of(byNumber, byAddress, byName))
                .allSatisfy(it ->
                        assertThat(id(it.get("organisation"), "organisationId")).isEqualTo(one));
        assertThat(checks(Map.of("country", "FR", "name", known.get("name")))).isEmpty();
        assertThat(checks(Map.of("country", "ES"))).isEmpty();
    }

    @Test
    void areFoundByASweepOfAllThatStandHere() {
        var site = "https://" + domain();
        var one = registers(without("taxId", "website", site));
        registers(without("taxId", "website", site));
        sweeps();
        await().until(() -> office.sees("/api/duplicates/sweep").has("finishedAt"));
        var forgotten = id(suspectedOf(one), "duplicateId");
        database.sql("DELETE FROM duplicate_suspicion WHERE id = :id")
                .bind("id", forgotten)
                .then()
                .block();

        sweeps();

        assertThat(suspectedOf(one).get("score").intValue()).isEqualTo(60);
        await().until(() -> office.sees("/api/duplicates/sweep").has("finishedAt"));
        assertThat(office.sees("/api/duplicates/sweep").get("compared").longValue())
                .isGreaterThan(1);
    }

    @Test
    void areListedTheLikeliestFirstAndPageByPage() {
        var site = "https://" + domain();
        registers(without("taxId", "website", site));
        var last = registers(without("taxId", "website", site));
        suspectedOf(last);

        var page = office.sees("/api/duplicates?limit=1");
        var next =
                office.sees("/api/duplicates?limit=1&cursor=" + page.get("next").stringValue());

        var first = page.get("items").get(0);
        var second = next.get("items").get(0);
        assertThat(second.get("score").intValue())
                .isLessThanOrEqualTo(first.get("score").intValue());
        assertThat(second.get("duplicateId")).isNotEqualTo(first.get("duplicateId"));
        refused(
                visitors.manager()
                        .get()
                        .uri("/api/duplicates/" + UUID.randomUUID())
                        .exchange(),
                404,
                "duplicate-not-found");
    }

    private void sweeps() {
        await().until(() -> office.sees("/api/duplicates/sweep").has("finishedAt"));
        body(visitors.manager()
                .post()
                .uri("/api/duplicates/sweep")
                .exchange()
                .expectStatus()
                .isAccepted());
    }

    private static String domain() {
        return UUID.randomUUID() + ".example";
    }

    private static Map<String, Object> with(String field, Object value) {
        return Office.organisationWith(field, value);
    }

    private static Map<String, Object> without(String absent, String field, Object value) {
        var form = organisation();
        form.remove(absent);
        form.put(field, value);
        return form;
    }

    private UUID registers(Map<String, Object> form) {
        return id(office.registers(form), "organisationId");
    }

    private void writesDown(String email, UUID organisation) {
        visitors.manager()
                .post()
                .uri("/api/people")
                .bodyValue(Map.of("organisationId", organisation, "name", "Ana Gil", "email", email))
                .exchange()
                .expectStatus()
                .isCreated();
    }

    private JsonNode suspectedOf(UUID organisation) {
        await().untilAsserted(() -> assertThat(list(organisation, false)).hasSize(1));
        return list(organisation, false).get(0);
    }

    /** What is suspected once all changes until now have been compared. */
    private JsonNode settled(UUID organisation) {
        await().until(() -> database.sql(
                        "SELECT NOT EXISTS (SELECT FROM duplicate_queue WHERE organisation_id = :id) AS done")
                .bind("id", organisation)
                .map(row -> row.get("done", Boolean.class))
                .one()
                .block());
        return list(organisation, false);
    }

    private JsonNode list(UUID organisation, boolean dismissed) {
        return office.sees("/api/duplicates?organisation=%s&dismissed=%s".formatted(organisation, dismissed))
                .get("items");
    }

    private JsonNode checks(Map<String, Object> draft) {
        return body(visitors.manager()
                        .post()
                        .uri("/api/duplicates/check")
                        .bodyValue(draft)
                        .exchange()
                        .expectStatus()
                        .isOk())
                .get("items");
    }

    private ResponseSpec dismissal(HttpMethod method, JsonNode duplicate, Map<String, Object> form) {
        var request = visitors.manager()
                .method(method)
                .uri("/api/duplicates/{id}/dismissal", id(duplicate, "duplicateId"))
                .header(HttpHeaders.IF_MATCH, tag(duplicate));
        return (form == null ? request : request.bodyValue(form)).exchange();
    }

    private static void refused(ResponseSpec response, int status, String code) {
        assertThat(body(response.expectStatus().isEqualTo(status)).get("code").stringValue())
                .isEqualTo(code);
    }
}
