package org.tejido.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tejido.event.Office.body;
import static org.tejido.event.Office.id;
import static org.tejido.event.Office.registers;
import static org.tejido.event.Office.somebody;
import static org.tejido.event.Office.wish;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.tejido.testing.Messages;
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People who come to an event of the cluster, from the wish to the door. */
@EventServiceTest
class RegistrationVisitTest {

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    @Autowired
    Messages messages;

    @Autowired
    WallClock clock;

    @Autowired
    DatabaseClient database;

    @Autowired
    JsonMapper json;

    Neighbourhood neighbourhood;

    @BeforeEach
    void meetTheNeighbours() {
        neighbourhood = new Neighbourhood(messages, database);
    }

    @Test
    void isTheSurvivorsWhereTwoOrganisationsAreOneUntilThatIsUndone() {
        var loser = neighbourhood.organisation();
        var survivor = neighbourhood.organisation();
        var last = neighbourhood.organisation();
        neighbourhood.admits(loser);
        var event = office.announces(10);
        var own = address(body(registers(visitors.memberOf(loser), event, wish(somebody()))
                .expectStatus()
                .isCreated()));
        assertThat(price(visitors.memberOf(survivor), office.announces(10))).isEqualTo(2000);

        neighbourhood.merges(loser, survivor);
        assertThat(price(visitors.memberOf(survivor), office.announces(10))).isEqualTo(500);
        visitors.memberOf(survivor).get().uri(own).exchange().expectStatus().isOk();

        neighbourhood.merges(survivor, last);
        assertThat(price(visitors.memberOf(last), office.announces(10))).isEqualTo(500);
        visitors.memberOf(last).get().uri(own).exchange().expectStatus().isOk();

        neighbourhood.separates(survivor);
        neighbourhood.separates(loser);
        assertThat(price(visitors.memberOf(loser), office.announces(10))).isEqualTo(500);
        for (var other : new UUID[] {survivor, last}) {
            assertThat(price(visitors.memberOf(other), office.announces(10))).isEqualTo(2000);
            visitors.memberOf(other).get().uri(own).exchange().expectStatus().isNotFound();
        }
        visitors.memberOf(loser).get().uri(own).exchange().expectStatus().isOk();
    }

    @Test
    void aVisitorPaysTheFullPriceAndGetsATokenToComeBackWith() {
        var event = office.announces(10);

        var receipt = body(registers(visitors.nobody(), event, wish("ana@example.org"))
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueMatches("Location", "/api/registrations/.+"));

        assertThat(receipt.get("stage").stringValue()).isEqualTo("confirmed");
        assertThat(receipt.get("priceCents").longValue()).isEqualTo(2000);
        assertThat(receipt.get("memberPrice").booleanValue()).isFalse();
        var token = receipt.get("token").stringValue();
        assertThat(token).hasSizeGreaterThan(40);
        assertThat(look(visitors.nobody(), receipt, "?token=" + token)
                        .get("person")
                        .get("email")
                        .stringValue())
                .isEqualTo("ana@example.org");
        visitors.nobody().get().uri(address(receipt)).exchange().expectStatus().isNotFound();
        visitors.nobody()
                .get()
                .uri(address(receipt) + "?token=" + token + "A")
                .exchange()
                .expectStatus()
                .isNotFound();
        assertThat(wholeRowOf(receipt)).doesNotContain(token);
    }

    @Test
    void anOrganisationPaysTheMembersPriceFromItsAdmissionToItsEndAndWhatWasAgreedStays() {
        var organisation = neighbourhood.organisation();
        var visitor = visitors.memberOf(organisation);
        var event = office.announces(10);
        assertThat(price(visitor, event)).isEqualTo(2000);

        var membership = neighbourhood.admits(organisation);
        var agreed =
                body(registers(visitor, event, wish(somebody())).expectStatus().isCreated());
        assertThat(agreed.get("memberPrice").booleanValue()).isTrue();
        assertThat(agreed.get("priceCents").longValue()).isEqualTo(500);
        assertThat(agreed.has("token")).isFalse();

        neighbourhood.ends(membership, organisation, LocalDate.now());
        assertThat(price(visitor, event)).isEqualTo(2000);
        assertThat(look(visitor, agreed, "").get("priceCents").longValue()).isEqualTo(500);
    }

    @Test
    void aSuspendedMemberPaysWhatEverybodyPaysUntilItResumes() {
        var organisation = neighbourhood.organisation();
        var visitor = visitors.memberOf(organisation);
        var event = office.announces(10);
        var membership = neighbourhood.admits(organisation);
        assertThat(price(visitor, event)).isEqualTo(500);

        neighbourhood.suspends(membership, organisation);
        assertThat(price(visitor, event)).isEqualTo(2000);
        var agreed =
                body(registers(visitor, event, wish(somebody())).expectStatus().isCreated());
        assertThat(agreed.get("priceCents").longValue()).isEqualTo(2000);

        neighbourhood.resumes(membership, organisation);
        assertThat(price(visitor, event)).isEqualTo(500);
    }

    @Test
    void aMembershipThatEndsNextMonthStillCountsToday() {
        var organisation = neighbourhood.organisation();
        var membership = neighbourhood.admits(organisation);
        neighbourhood.ends(membership, organisation, LocalDate.now().plusDays(40));
        var event = office.announces(10);

        assertThat(price(visitors.memberOf(organisation), event)).isEqualTo(500);

        clock.putForward(Duration.ofDays(41));
        assertThat(price(visitors.memberOf(organisation), office.announces(10))).isEqualTo(2000);
    }

    @Test
    void anApplicationOrARejectionMakesNoMember() {
        var organisation = neighbourhood.organisation();
        neighbourhood.appliesAndIsRejected(organisation);

        assertThat(price(visitors.memberOf(organisation), office.announces(10))).isEqualTo(2000);
    }

    @Test
    void theTeamAndItsSystemsRegisterForAnyOrganisationAtThatOnesPrice() {
        var member = neighbourhood.organisation();
        neighbourhood.admits(member);
        var stranger = neighbourhood.organisation();
        var event = office.announces(10);
        var system = visitors.system("manager", null, "event:read event:write");

        assertThat(body(registers(system, event, wishFor(member)))
                        .get("priceCents")
                        .longValue())
                .isEqualTo(500);
        assertThat(body(registers(system, event, wishFor(stranger)))
                        .get("priceCents")
                        .longValue())
                .isEqualTo(2000);
    }

    @Test
    void severalSeatsArePaidForTogether() {
        var event = office.announces(10);
        var wish = new LinkedHashMap<String, Object>(wish(somebody()));
        wish.put("seats", 4);

        var receipt =
                body(registers(visitors.nobody(), event, wish).expectStatus().isCreated());

        assertThat(receipt.get("priceCents").longValue()).isEqualTo(8000);
        assertThat(office.taken(event)).isEqualTo(4);
    }

    @Test
    void membersOnlyEventsExistForMembersAlone() {
        var member = neighbourhood.organisation();
        var membership = neighbourhood.admits(member);
        var stranger = neighbourhood.organisation();
        var event = id(office.announces(office.posterWith("visibility", "members")));

        visitors.memberOf(member)
                .get()
                .uri("/api/events/{id}", event)
                .exchange()
                .expectStatus()
                .isOk();
        for (var outsider : new WebTestClient[] {visitors.nobody(), visitors.memberOf(stranger), visitors.juror()}) {
            outsider.get()
                    .uri("/api/events/{id}", event)
                    .exchange()
                    .expectStatus()
                    .isNotFound();
            registers(outsider, event, wish(somebody()))
                    .expectStatus()
                    .isNotFound()
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("event-not-found");
        }
        registers(visitors.memberOf(member), event, wish(somebody()))
                .expectStatus()
                .isCreated();

        neighbourhood.ends(membership, member, LocalDate.now());
        registers(visitors.memberOf(member), event, wish(somebody()))
                .expectStatus()
                .isNotFound();
        assertThat(office.taken(event)).isEqualTo(1);
    }

    @Test
    void aPersonComesOnceAndOnlyThoseConcernedLearnWhichRegistrationThatIs() {
        var organisation = neighbourhood.organisation();
        var event = office.announces(10);
        var first = body(registers(visitors.memberOf(organisation), event, wish("Ana@Example.org"))
                .expectStatus()
                .isCreated());

        assertThat(refusal(visitors.memberOf(organisation), event, wish("ana@example.org")))
                .contains("already-registered")
                .contains(first.get("registrationId").stringValue());
        assertThat(refusal(visitors.manager(), event, wish("ANA@example.org")))
                .contains(first.get("registrationId").stringValue());
        assertThat(refusal(visitors.nobody(), event, wish("ana@example.org")))
                .contains("already-registered")
                .doesNotContain("registrationId");
        assertThat(office.taken(event)).isEqualTo(1);
    }

    @Test
    void aFullEventSaysSoWithItsCapacityAndWhatIsLeft() {
        var event = office.announces(3);
        registers(visitors.nobody(), event, wish(somebody())).expectStatus().isCreated();
        var two = new LinkedHashMap<String, Object>(wish(somebody()));
        two.put("seats", 3);

        registers(visitors.nobody(), event, two)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("sold-out")
                .jsonPath("$.capacity")
                .isEqualTo(3)
                .jsonPath("$.left")
                .isEqualTo(2);
        assertThat(office.taken(event)).isEqualTo(1);
    }

    @Test
    void aCancelledRegistrationFreesItsSeatForSomebodyElseOnce() {
        var event = office.announces(1);
        var receipt = body(registers(visitors.nobody(), event, wish("ana@example.org"))
                .expectStatus()
                .isCreated());
        var address =
                address(receipt) + "/cancellation?token=" + receipt.get("token").stringValue();

        visitors.nobody()
                .post()
                .uri(address(receipt) + "/cancellation")
                .exchange()
                .expectStatus()
                .isNotFound();
        visitors.nobody()
                .post()
                .uri(address)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.stage")
                .isEqualTo("cancelled");
        visitors.nobody()
                .post()
                .uri(address)
                .exchange()
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("wrong-stage");

        assertThat(office.taken(event)).isZero();
        registers(visitors.nobody(), event, wish("ana@example.org"))
                .expectStatus()
                .isCreated();
        registers(visitors.nobody(), event, wish(somebody())).expectStatus().isEqualTo(409);
    }

    @Test
    void whoeverComesIsCheckedInOnceHoweverOftenTheyAreScanned() {
        var organisation = neighbourhood.organisation();
        var event = office.announces(10);
        var receipt = body(registers(visitors.memberOf(organisation), event, wish(somebody())));

        var first = body(visitors.manager()
                .post()
                .uri(address(receipt) + "/check-in")
                .exchange()
                .expectStatus()
                .isOk());
        clock.putForward(Duration.ofMinutes(5));
        var again = body(visitors.manager()
                .post()
                .uri(address(receipt) + "/check-in")
                .exchange()
                .expectStatus()
                .isOk());

        assertThat(again).isEqualTo(first);
        assertThat(look(visitors.memberOf(organisation), receipt, "")
                        .get("stage")
                        .stringValue())
                .isEqualTo("attended");
        var registration = UUID.fromString(receipt.get("registrationId").stringValue());
        await().untilAsserted(() ->
                assertThat(messages.about(registration, "event.attendance.v1")).hasSize(1));
        var told = messages.about(registration, "event.attendance.v1").getFirst();
        assertThat(told.type()).isEqualTo("event.attendance.recorded");
        assertThat(json.readTree(told.json()))
                .isEqualTo(json.valueToTree(Map.of(
                        "registrationId", registration,
                        "eventId", event,
                        "organisationId", organisation,
                        "attendedAt", first.get("attendedAt").stringValue())));
    }

    @Test
    void whoeverCameCannotHaveCancelledAndWhoeverCancelledCannotCome() {
        var event = office.announces(10);
        var came = body(registers(visitors.manager(), event, wish(somebody())));
        var left = body(registers(visitors.manager(), event, wish(somebody())));
        visitors.manager()
                .post()
                .uri(address(came) + "/check-in")
                .exchange()
                .expectStatus()
                .isOk();
        visitors.manager()
                .post()
                .uri(address(left) + "/cancellation")
                .exchange()
                .expectStatus()
                .isOk();

        visitors.manager()
                .post()
                .uri(address(came) + "/cancellation")
                .exchange()
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.stage")
                .isEqualTo("attended");
        visitors.manager()
                .post()
                .uri(address(left) + "/check-in")
                .exchange()
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.stage")
                .isEqualTo("cancelled");
        assertThat(office.taken(event)).isEqualTo(1);
    }

    @Test
    void anEventTakesNobodyBeforeItIsPublishedAfterItIsCancelledAndWhenItIsOver() {
        var draft = office.drafts(office.poster());
        assertThat(refusal(visitors.manager(), id(draft), wish(somebody()))).contains("event-not-published");
        registers(visitors.nobody(), id(draft), wish(somebody())).expectStatus().isNotFound();

        var event = office.announces(office.poster());
        var receipt = body(registers(visitors.manager(), id(event), wish(somebody())));
        office.cancels(event);
        assertThat(refusal(visitors.nobody(), id(event), wish(somebody()))).contains("event-cancelled");
        visitors.manager()
                .post()
                .uri(address(receipt) + "/check-in")
                .exchange()
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("event-cancelled");

        var past = office.announces(10);
        var kept = body(registers(visitors.manager(), past, wish(somebody())));
        clock.putForward(Duration.ofDays(31));
        assertThat(refusal(visitors.nobody(), past, wish(somebody()))).contains("event-over");
        visitors.manager()
                .post()
                .uri(address(kept) + "/cancellation")
                .exchange()
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("event-over");
        visitors.manager()
                .post()
                .uri(address(kept) + "/check-in")
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void anEventDoesNotShrinkBelowTheSeatsThatAreTaken() {
        var event = office.announces(office.posterWith("capacity", 5));
        for (var i = 0; i < 3; i++) {
            registers(visitors.nobody(), id(event), wish(somebody()))
                    .expectStatus()
                    .isCreated();
        }

        office.revises(event, "{\"capacity\": 2}")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("capacity-below-taken")
                .jsonPath("$.taken")
                .isEqualTo(3);
        office.revises(event, "{\"capacity\": 3}").expectStatus().isOk();
        assertThat(refusal(visitors.nobody(), id(event), wish(somebody()))).contains("sold-out");
    }

    @Test
    void aRepeatedWishIsAnsweredAsBeforeAndTakesNoSecondSeat() {
        var event = office.announces(10);
        var wish = wish(somebody());
        var key = UUID.randomUUID().toString();

        var first = body(registersWith(key, event, wish).expectHeader().doesNotExist("Idempotency-Replayed"));
        var again = body(registersWith(key, event, wish));

        assertThat(again).isEqualTo(first);
        assertThat(office.taken(event)).isEqualTo(1);
    }

    @Test
    void theGuestListIsReadPageByPage() {
        var event = office.announces(10);
        var names = new String[] {"a@example.org", "b@example.org", "c@example.org"};
        for (var name : names) {
            registers(visitors.nobody(), event, wish(name)).expectStatus().isCreated();
        }

        var first = body(visitors.manager()
                .get()
                .uri("/api/events/{id}/registrations?limit=2", event)
                .exchange());
        var second = body(visitors.manager()
                .get()
                .uri(
                        "/api/events/{id}/registrations?limit=2&cursor={next}",
                        event,
                        first.get("next").stringValue())
                .exchange());

        assertThat(emails(first)).containsExactly(names[0], names[1]);
        assertThat(emails(second)).containsExactly(names[2]);
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void otherServicesHearOfARegistrationWithoutNamesOrAddresses() {
        var organisation = neighbourhood.organisation();
        neighbourhood.admits(organisation);
        var event = office.announces(10);
        var receipt = body(registers(visitors.memberOf(organisation), event, wish("ana@example.org")));
        visitors.memberOf(organisation)
                .post()
                .uri(address(receipt) + "/cancellation")
                .exchange()
                .expectStatus()
                .isOk();
        var registration = UUID.fromString(receipt.get("registrationId").stringValue());

        await().untilAsserted(() -> assertThat(messages.about(registration, "event.registration.v1"))
                .hasSize(2));

        var told = messages.about(registration, "event.registration.v1");
        assertThat(told)
                .extracting(Messages.Told::type)
                .containsExactly("event.registration.confirmed", "event.registration.cancelled");
        assertThat(told).extracting(Messages.Told::sequence).containsExactly(1L, 2L);
        assertThat(told)
                .allSatisfy(message ->
                        assertThat(message.json()).doesNotContain("Ana").doesNotContain("@"));
        assertThat(json.readTree(told.getFirst().json()))
                .isEqualTo(json.valueToTree(Map.of(
                        "registrationId", registration,
                        "eventId", event,
                        "organisationId", organisation,
                        "seats", 1,
                        "memberPrice", true)));
    }

    private WebTestClient.ResponseSpec registersWith(String key, UUID event, Map<String, ?> wish) {
        return visitors.nobody()
                .post()
                .uri("/api/events/{id}/registrations", event)
                .header("Idempotency-Key", key)
                .bodyValue(wish)
                .exchange()
                .expectStatus()
                .isCreated();
    }

    private static Map<String, Object> wishFor(UUID organisation) {
        var wish = new LinkedHashMap<String, Object>(wish(somebody()));
        wish.put("organisationId", organisation);
        return wish;
    }

    private static long price(WebTestClient visitor, UUID event) {
        return body(registers(visitor, event, wish(somebody())).expectStatus().isCreated())
                .get("priceCents")
                .longValue();
    }

    private static String refusal(WebTestClient visitor, UUID event, Map<String, ?> wish) {
        return registers(visitor, event, wish)
                .expectStatus()
                .isEqualTo(409)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }

    private static JsonNode look(WebTestClient visitor, JsonNode receipt, String query) {
        return body(visitor.get()
                .uri(address(receipt) + query)
                .exchange()
                .expectStatus()
                .isOk());
    }

    private static String address(JsonNode receipt) {
        return "/api/registrations/" + receipt.get("registrationId").stringValue();
    }

    private static List<String> emails(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(view -> view.get("person").get("email").stringValue())
                .toList();
    }

    private String wholeRowOf(JsonNode receipt) {
        return database.sql("SELECT registration::text FROM registration WHERE id = :id")
                .bind("id", UUID.fromString(receipt.get("registrationId").stringValue()))
                .map(row -> row.get(0, String.class))
                .one()
                .block();
    }
}
