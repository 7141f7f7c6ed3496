package org.tejido.member.dues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tejido.member.Office.body;
import static org.tejido.member.Office.id;
import static org.tejido.member.Office.organisation;
import static org.tejido.member.Office.whole;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.tejido.member.MemberServiceTest;
import org.tejido.member.Office;
import org.tejido.member.WallClock;
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;

@MemberServiceTest
class DuesVisitTest {

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    @Autowired
    Treasury treasury;

    @Autowired
    WallClock clock;

    UUID member = new UUID(0, 0);
    UUID membership = new UUID(0, 0);

    /** The first whole year of somebody who is admitted today. */
    int year;

    @BeforeEach
    void aMember() {
        year = clock.today().plusMonths(1).getYear() + 1;
        treasury.opens();
        member = id(office.registers(organisation()), "organisationId");
        membership = id(office.admits(office.appliesFor(member)), "membershipId");
    }

    @Test
    void areChargedAsTheyWereQuotedAndPaidInParts() {
        declares(12);
        var quoted = asked();
        var charged = body(charges(year).expectStatus().isCreated());
        var partly = body(pays("200.50").expectStatus().isCreated());
        pays("399.50").expectStatus().isCreated();

        assertThat(quoted.get("state").stringValue()).isEqualTo("quoted");
        assertThat(charged.get("state").stringValue()).isEqualTo("due");
        assertThat(charged.get("lines")).isEqualTo(quoted.get("lines"));
        assertThat(charged.get("total").decimalValue()).isEqualByComparingTo("600");
        assertThat(partly.get("open").decimalValue()).isEqualByComparingTo("399.50");
        assertThat(asked().get("state").stringValue()).isEqualTo("paid");
        assertThat(kinds()).containsSubsequence("member.dues.paid", "member.dues.paid", "member.dues.charged");
    }

    @Test
    void dependOnTheClassOfTheEnterpriseWhereTheTariffSaysSo() {
        member = id(office.registers(organisation()), "organisationId");
        membership = id(
                body(office.decides(office.appliesFor(member), "admission", Map.of("tier", "research"))
                        .expectStatus()
                        .isOk()),
                "membershipId");
        problem(charges(year), 409, "sme-class-missing");
        visitors.memberOf(member)
                .put()
                .uri("/api/organisations/{id}/yearly-figures/{year}", member, year - 2)
                .bodyValue(Map.of("headcount", 30, "turnover", 9_000_000, "source", "declared"))
                .exchange()
                .expectStatus()
                .is2xxSuccessful();

        var quoted = asked();
        assertThat(quoted.get("total").decimalValue()).isEqualByComparingTo("250");
        assertThat(quoted.at("/lines/0/because/smeClass").stringValue()).isEqualTo("small");
        assertThat(quoted.at("/lines/0/because/on").stringValue()).isEqualTo(year + "-01-01");
        assertThat(quoted.at("/lines/0/because/accountsOf").stringValue()).isEqualTo(String.valueOf(year - 2));
        assertThat(body(charges(year).expectStatus().isCreated()).get("lines")).isEqualTo(quoted.get("lines"));
    }

    @Test
    void dependOnASizeThatTheMemberDeclaresUntilTheyAreCharged() {
        problem(charges(year), 409, "headcount-missing");
        declares(3);
        declares(12);

        assertThat(asked().get("total").decimalValue()).isEqualByComparingTo("600");
        charges(year).expectStatus().isCreated();

        problem(declare(3), 409, "dues-charged");
        problem(charges(year), 409, "dues-charged");
        assertThat(asked().get("total").decimalValue()).isEqualByComparingTo("600");
    }

    @Test
    void areNeverPaidTwiceByTwoWhoRecordAtOnce() {
        declares(12);
        charges(year).expectStatus().isCreated();

        List<Integer> answers;
        try (var desks = Executors.newFixedThreadPool(8)) {
            answers =
                    IntStream.range(0, 8)
                            .mapToObj(_ -> desks.submit(() -> Visitors.status(pays("600"))))
                            .toList()
                            .stream()
                            .map(future -> {
                                try {
                                    return future.get();
                                } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
                                    throw new IllegalStateException(e);
                                }
                            })
                            .toList();
        }

        assertThat(answers).containsOnlyOnce(201).contains(422).hasSize(8);
        assertThat(asked().get("paid").decimalValue()).isEqualByComparingTo("600");
    }

    @Test
    void areInArrearsFromTheDayAfterTheyWereDueAndNoLongerOnceTheyArePaid() {
        declares(3);
        charges(year).expectStatus().isCreated();
        var due = LocalDate.parse(asked().get("dueOn").stringValue());

        assertThat(inArrears(due)).doesNotContain(membership.toString());
        assertThat(inArrears(due.plusDays(1))).contains(membership.toString());

        pays("300").expectStatus().isCreated();
        assertThat(inArrears(due.plusDays(1))).doesNotContain(membership.toString());
    }

    @Test
    void areOverdueByTheDaysThatHavePassed() {
        declares(3);
        charges(year).expectStatus().isCreated();

        clock.putForward(Duration.ofDays(35));
        var seen = asked();

        assertThat(seen.get("state").stringValue()).isEqualTo("overdue");
        assertThat(seen.get("daysOverdue").asInt()).isEqualTo(5);
    }

    @Test
    void areChargedToEverybodyOnceAndWhomNothingIsKnownOfIsNamed() {
        var other = id(office.registers(organisation()), "organisationId");
        var silent = id(office.admits(office.appliesFor(other)), "membershipId");
        declares(12);

        var first = body(run(year).expectStatus().isOk());
        var second = body(run(year).expectStatus().isOk());

        assertThat(first.get("charged").asInt()).isPositive();
        assertThat(second.get("charged").asInt()).isZero();
        assertThat(first.get("passedOver").findValuesAsString("membershipId"))
                .contains(silent.toString())
                .doesNotContain(membership.toString());
        assertThat(asked().get("state").stringValue()).isEqualTo("due");
        assertThat(body(run(1989 + 2).expectStatus().isOk()).get("charged").asInt())
                .as("nobody was a member then")
                .isZero();
    }

    @Test
    void areQuotedToAnybodyWithTheReasons() {
        var quote = body(visitors.nobody()
                .get()
                .uri("/api/dues-quotes?tier=sme&headcount=12&since=2027-06-01")
                .header(HttpHeaders.ACCEPT_LANGUAGE, "es")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.CONTENT_LANGUAGE, "es"));

        assertThat(quote.get("total").decimalValue()).isEqualByComparingTo("500");
        assertThat(quote.at("/lines/1/sentence").stringValue())
                .isEqualTo("La cuota cuenta desde el 1 de junio de 2027: 7 de 12 meses: -250,00 €");
        assertThat(quote.at("/lines/1/because/parts").stringValue()).isEqualTo("7");
    }

    @Test
    void followATariffThatStandsOnceSomethingWasChargedByIt() {
        declares(3);
        charges(year).expectStatus().isCreated();

        problem(publish(Treasury.small(year)), 409, "tariff-in-use");
        problem(publish(Treasury.small(2000)), 409, "tariff-in-use");
        problem(visitors.manager().delete().uri("/api/tariffs/1990").exchange(), 409, "tariff-in-use");
        problem(visitors.manager().delete().uri("/api/tariffs/2190").exchange(), 404, "tariff-not-found");

        publish(Treasury.small(2191)).expectStatus().isCreated();
        problem(publish(Treasury.small(2191)), 409, "tariff-exists");
        visitors.manager()
                .delete()
                .uri("/api/tariffs/2191")
                .exchange()
                .expectStatus()
                .isNoContent();
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            {"year": Y, "amount": 0, "paidOn": "2026-01-01"}        | 422 | invalid
            {"year": Y, "amount": 1.005, "paidOn": "2026-01-01"}    | 422 | invalid
            {"year": Y, "amount": 1e20, "paidOn": "2026-01-01"}     | 422 | invalid
            {"year": Y, "amount": 300.01, "paidOn": "2026-01-01"}   | 422 | payment-exceeds-dues
            {"year": Y, "amount": 1, "paidOn": "2999-01-01"}        | 422 | payment-in-the-future
            {"year": 2100, "amount": 1, "paidOn": "2026-01-01"}        | 404 | charge-not-found
            """)
    void takeNoPaymentThatCannotBe(String json, int status, String code) {
        declares(3);
        charges(year).expectStatus().isCreated();

        problem(
                visitors.manager()
                        .post()
                        .uri("/api/memberships/{id}/payments", membership)
                        .header(HttpHeaders.CONTENT_TYPE, "application/json")
                        .bodyValue(json.replace("Y", Integer.toString(year)))
                        .exchange(),
                status,
                code);
        assertThat(asked().get("paid").decimalValue()).isEqualByComparingTo("0");
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "/api/dues-quotes?tier=huge,                             400, tier-unknown",
        "/api/dues-quotes?tier=sme&headcount=-1,                 400, headcount-negative",
        "/api/dues-quotes?tier=sme,                              409, headcount-missing",
        "/api/dues-quotes?tier=institutional,                    409, tier-without-band",
        "/api/dues-quotes?tier=research,                         409, sme-class-missing",
        "/api/dues-quotes?tier=research&smeClass=tiny,           400, sme-class-unknown",
        "/api/dues-quotes?tier=large&since=2030-01-01&year=2029, 409, dues-not-yet",
        "/api/dues-quotes?tier=large&since=1980-01-01,           404, tariff-not-found"
    })
    void areNotQuotedWhereNobodyCanSay(String address, int status, String code) {
        problem(visitors.nobody().get().uri(address).exchange(), status, code);
    }

    @Test
    void areDueNoEarlierThanTheyAreCharged() {
        declares(3);

        problem(
                visitors.manager()
                        .post()
                        .uri("/api/memberships/{id}/dues", membership)
                        .bodyValue(Map.of("year", year, "dueOn", "2020-01-01"))
                        .exchange(),
                422,
                "due-before-charged");
        problem(
                visitors.manager()
                        .get()
                        .uri("/api/memberships/{id}/dues/3000", membership)
                        .exchange(),
                400,
                "year-out-of-range");
    }

    private void declares(int headcount) {
        declare(headcount).expectStatus().isNoContent();
    }

    private ResponseSpec declare(int headcount) {
        return visitors.memberOf(member)
                .put()
                .uri("/api/organisations/{id}/headcounts/{year}", member, year)
                .bodyValue(Map.of("headcount", headcount))
                .exchange();
    }

    private ResponseSpec publish(Map<String, Object> tariff) {
        return visitors.manager().post().uri("/api/tariffs").bodyValue(tariff).exchange();
    }

    private ResponseSpec charges(int year) {
        return visitors.manager()
                .post()
                .uri("/api/memberships/{id}/dues", membership)
                .bodyValue(Map.of("year", year))
                .exchange();
    }

    private ResponseSpec run(int year) {
        return visitors.manager()
                .post()
                .uri("/api/dues-runs")
                .bodyValue(Map.of("year", year))
                .exchange();
    }

    private ResponseSpec pays(String amount) {
        var payment = new HashMap<String, Object>();
        payment.put("year", year);
        payment.put("amount", new java.math.BigDecimal(amount));
        payment.put("paidOn", clock.today());
        return visitors.manager()
                .post()
                .uri("/api/memberships/{id}/payments", membership)
                .bodyValue(payment)
                .exchange();
    }

    private JsonNode asked() {
        return body(visitors.memberOf(member)
                .get()
                .uri("/api/memberships/{id}/dues/{year}", membership, year)
                .exchange()
                .expectStatus()
                .isOk());
    }

    private List<String> inArrears(LocalDate day) {
        return whole(visitors.manager(), "/api/arrears?limit=200&on=" + day, "membershipId");
    }

    private List<String> kinds() {
        return whole(
                visitors.memberOf(member),
                "/api/organisations/%s/history?limit=50&kind=member.dues".formatted(member),
                "kind");
    }

    private static void problem(ResponseSpec answer, int status, String code) {
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.code").isEqualTo(code);
    }
}
