package org.tejido.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tejido.event.Office.body;
import static org.tejido.event.Office.registers;
import static org.tejido.event.Office.somebody;
import static org.tejido.event.Office.wish;

import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.tejido.event.calendar.Ical4j;
import org.tejido.testing.Visitors;

/** Somebody keeps what the cluster organises in his own calendar. */
@EventServiceTest
class CalendarVisitTest {

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    @Test
    void aRegistrationMovesWithItsEventAndGoesWithIt() {
        var event = office.announces(office.poster());
        var address = addressOf(registers(visitors.nobody(), Office.id(event), wish(somebody())));

        var invited = read(visitors.nobody(), address);
        var revised = body(office.revises(event, "{\"place\": \"Aula Magna\"}"));
        var moved = read(visitors.nobody(), address);
        office.cancels(revised);
        var calledOff = read(visitors.nobody(), address);

        assertThat(value(moved, Property.LOCATION)).isEqualTo("Aula Magna");
        assertThat(sequence(moved)).isGreaterThan(sequence(invited));
        assertThat(sequence(calledOff)).isGreaterThan(sequence(moved));
        assertThat(value(calledOff, Property.STATUS)).isEqualTo("CANCELLED");
        assertThat(List.of(value(invited, Property.UID), value(moved, Property.UID), value(calledOff, Property.UID)))
                .containsOnly(value(invited, Property.UID));
        assertThat(calledOff.getProperty(Property.METHOD).orElseThrow().getValue())
                .isEqualTo("CANCEL");
    }

    @Test
    void aRegistrationThatSomebodyTakesOverIsAnotherAndOneThatIsCancelledIsTakenOut() {
        var event = office.announces(5);
        var receipt = body(registers(visitors.nobody(), event, wish(somebody())));
        var registration = "/api/registrations/" + receipt.get("registrationId").stringValue();
        var token = receipt.get("token").stringValue();

        var first = read(visitors.nobody(), registration + "/calendar?token=" + token);
        visitors.manager()
                .post()
                .uri(registration + "/substitution")
                .bodyValue(wish(somebody()).get("person"))
                .exchange()
                .expectStatus()
                .isOk();
        var before = read(visitors.nobody(), registration + "/calendar?token=" + token);
        visitors.nobody()
                .post()
                .uri(registration + "/cancellation?token=" + token)
                .exchange()
                .expectStatus()
                .isOk();
        var after = read(visitors.nobody(), registration + "/calendar?token=" + token);

        assertThat(sequence(before)).isGreaterThan(sequence(first));
        assertThat(value(after, Property.STATUS)).isEqualTo("CANCELLED");
        assertThat(sequence(after)).isGreaterThan(sequence(before));
    }

    @Test
    void anAccountHasASecretAddressThatCanBeChangedAndClosed() {
        var me = visitors.holding(visitors.token(UUID.randomUUID(), "juror", null, "*"));
        var event = office.announces(5);
        var registered = body(registers(me, event, wish(somebody())));

        var first = opens(me);
        assertThat(uids(read(visitors.nobody(), first)))
                .containsExactly(registered.get("registrationId").stringValue());

        var second = opens(me);
        assertThat(second).isNotEqualTo(first);
        isNotFound(first);
        assertThat(uids(read(visitors.nobody(), second))).hasSize(1);

        me.delete().uri("/api/calendars/own").exchange().expectStatus().isNoContent();
        isNotFound(second);
        isNotFound("/api/calendars/own");
    }

    @Test
    void everyonesCalendarHoldsWhatIsPublicAndNothingElse() {
        var open = office.announces(office.poster());
        var calledOff = office.cancels(office.announces(office.poster()));
        var draft = office.drafts(office.poster());
        var neverAnnounced = office.cancels(office.drafts(office.poster()));
        var ofMembers = office.announces(office.posterWith("visibility", "members"));

        var shown = uids(read(visitors.nobody(), "/api/calendars/public?language=en"));

        assertThat(shown)
                .contains(Office.id(open).toString(), Office.id(calledOff).toString())
                .doesNotContain(
                        Office.id(draft).toString(),
                        Office.id(neverAnnounced).toString(),
                        Office.id(ofMembers).toString());
        isNotFound("/api/events/" + Office.id(ofMembers) + "/calendar");
        isNotFound("/api/events/" + Office.id(draft) + "/calendar");
        isNotFound("/api/events/" + Office.id(neverAnnounced));
        assertThat(value(
                        read(visitors.nobody(), "/api/events/" + Office.id(open) + "/calendar?language=en"),
                        Property.SUMMARY))
                .isEqualTo("Advanced therapies");
    }

    @Test
    void whoHasItAlreadyIsNotSentItAgainUntilItChanges() {
        var event = office.announces(office.poster());
        var address = "/api/events/" + Office.id(event) + "/calendar";
        var tag = visitors.nobody()
                .get()
                .uri(address)
                .exchange()
                .expectBody()
                .returnResult()
                .getResponseHeaders()
                .getETag();

        asksAgain(address, tag).expectStatus().isNotModified();
        office.revises(event, "{\"place\": \"Aula Magna\"}").expectStatus().isOk();
        asksAgain(address, tag).expectStatus().isOk();
    }

    @Test
    void anUnknownLanguageIsRefused() {
        visitors.nobody()
                .get()
                .uri("/api/calendars/public?language=fr")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("language-unknown");
    }

    private WebTestClient.ResponseSpec asksAgain(String address, String tag) {
        return visitors.nobody()
                .get()
                .uri(address)
                .header(HttpHeaders.IF_NONE_MATCH, tag)
                .exchange();
    }

    private static String addressOf(WebTestClient.ResponseSpec registered) {
        var receipt = body(registered.expectStatus().isCreated());
        return "/api/registrations/%s/calendar?token=%s"
                .formatted(
                        receipt.get("registrationId").stringValue(),
                        receipt.get("token").stringValue());
    }

    private static String opens(WebTestClient visitor) {
        return body(visitor.post()
                        .uri("/api/calendars/own")
                        .exchange()
                        .expectStatus()
                        .isCreated())
                .get("address")
                .stringValue();
    }

    private void isNotFound(String address) {
        visitors.nobody().get().uri(address).exchange().expectStatus().isNotFound();
    }

    private static Calendar read(WebTestClient visitor, String address) {
        return Ical4j.read(visitor.get()
                .uri(address)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueMatches(HttpHeaders.CONTENT_TYPE, "text/calendar;.*")
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody());
    }

    private static List<String> uids(Calendar calendar) {
        return calendar.getComponents(Component.VEVENT).stream()
                .map(event -> event.getProperty(Property.UID).orElseThrow().getValue())
                .toList();
    }

    private static int sequence(Calendar calendar) {
        return Integer.parseInt(value(calendar, Property.SEQUENCE));
    }

    private static String value(Calendar calendar, String property) {
        return calendar.getComponents(Component.VEVENT)
                .getFirst()
                .getProperty(property)
                .orElseThrow()
                .getValue();
    }
}
