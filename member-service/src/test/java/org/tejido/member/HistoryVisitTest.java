package org.tejido.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tejido.member.Office.body;
import static org.tejido.member.Office.id;
import static org.tejido.member.Office.organisation;
import static org.tejido.member.Office.organisationWith;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.r2dbc.core.DatabaseClient;
import org.tejido.testing.Messages;
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever happens with an organisation, in whichever service, stands in its history once. */
@MemberServiceTest
class HistoryVisitTest {

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    @Autowired
    Messages messages;

    @Autowired
    DatabaseClient database;

    @Autowired
    WallClock clock;

    @Autowired
    JsonMapper json;

    private final Map<UUID, Long> told = new HashMap<>();

    /** The text of each line is told as the producer's own example fills it in, between two organisations of this test. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            project.collaboration.recorded | collaborationId | organisationIds    |                | Took part in “%title”
            project.call.drafted           | callId          | organisationId     |                | Drafted a call for collaborators
            project.call.published         | callId          | organisationId     |                | Published the call “%title”
            project.call.revised           | callId          | organisationId     |                | Revised the call “%title”
            project.call.closed            | callId          | organisationId     |                | Closed the call something whose title is not known here yet
            project.interest.expressed     | interestId      | organisationId     | interested     | Showed interest in something whose title is not known here yet of %other
            project.interest.expressed     | interestId      | callOrganisationId | owner          | %other showed interest in something whose title is not known here yet
            project.interest.accepted      | interestId      | organisationId     | interested     | %other accepted the interest in something whose title is not known here yet
            project.interest.declined      | interestId      | callOrganisationId | owner          | Declined the interest of %other in something whose title is not known here yet
            project.interest.withdrawn     | interestId      | organisationId     | interested     | Withdrew the interest in something whose title is not known here yet of %other
            project.cooperation.opened     | cooperationId   | organisationIds    |                | Opened a cooperation on something whose title is not known here yet
            project.interest.expired       | interestId      | callOrganisationId | owner          | The interest of %other in something whose title is not known here yet was not answered in time
            project.cooperation.nda-proposed | cooperationId | organisationIds    |                | An agreement on secrecy was proposed in the cooperation on something whose title is not known here yet
            project.cooperation.nda-accepted | cooperationId | organisationIds    |                | One side accepted the agreement on secrecy in the cooperation on something whose title is not known here yet
            project.cooperation.nda-agreed | cooperationId   | organisationIds    |                | Both have agreed on secrecy in the cooperation on something whose title is not known here yet
            project.cooperation.withdrawn  | cooperationId   | organisationIds    |                | The cooperation on something whose title is not known here yet was left by one side
            project.consortium.proposed    | consortiumId    | partnerIds         |                | Proposed as partner of the consortium “%name”
            project.consortium.revised     | consortiumId    | partnerIds         |                | Partner of the consortium “%name”, put together differently
            project.proposal.opened        | proposalId      | organisationIds    |                | Has an idea for a proposal: “%title”
            project.proposal.granted       | proposalId      | organisationIds    |                | The proposal “%title” was granted
            project.proposal.supported     | proposalId      | organisationId     |                | The office worked 90 minutes for the proposal “%title”
            project.outcome.recorded       | outcomeId       | organisationIds    | patent         | Patent: “%title”
            project.outcome.retracted      | outcomeId       | organisationIds    | patent         | Patent, withdrawn from the results: “%title”
            project.consortium.letter-given | consortiumId   | organisationId     |                | Gave a letter of intent to the consortium “%name”
            project.consortium.formed      | consortiumId    | coordinatorId      |                | Partner of the consortium “%name”, now formed
            event.registration.requested   | registrationId  | organisationId     |                | Asked for 2 seats for something whose title is not known here yet
            event.registration.queued      | registrationId  | organisationId     |                | Stood in the queue for 2 seats for something whose title is not known here yet
            event.registration.offered     | registrationId  | organisationId     |                | Was offered 2 seats for something whose title is not known here yet
            event.registration.confirmed   | registrationId  | organisationId     |                | Booked 2 seats for something whose title is not known here yet
            event.registration.substituted | registrationId  | organisationId     |                | Sent somebody else to something whose title is not known here yet
            event.registration.withdrawn   | registrationId  | organisationId     |                | Came to nothing: 2 seats for something whose title is not known here yet
            event.registration.cancelled   | registrationId  | organisationId     |                | Cancelled 2 seats for something whose title is not known here yet
            event.attendance.recorded      | registrationId  | organisationId     |                | Attended something whose title is not known here yet
            """)
    void writesWhatTheOtherServicesTell(String type, String subjectField, String place, String side, String text) {
        var one = known("Una");
        var other = known("Otra");
        var data = (tools.jackson.databind.node.ObjectNode) json.readTree(Example.of(type));
        data.propertyNames().stream()
                .filter(name -> name.endsWith("Id"))
                .toList()
                .forEach(name -> data.put(name, UUID.randomUUID().toString()));
        place(data, place, one, other);
        var subject = UUID.fromString(data.get(subjectField).stringValue());

        tell(type, subject, data.toString());

        var lines = history(one, "en").stream()
                .filter(it -> it.get("kind").stringValue().equals(type))
                .toList();
        assertThat(lines).hasSize(1);
        var line = lines.getFirst();
        assertThat(line.get("subject").stringValue()).isEqualTo(subject.toString());
        assertThat(line.path("side").asString("")).isEqualTo(side == null ? "" : side);
        assertThat(line.get("source").stringValue()).startsWith("/api/").endsWith(subject.toString());
        assertThat(line.get("text").stringValue())
                .isEqualTo(text.replace("%title", data.path("title").asString(""))
                        .replace("%name", data.path("name").asString(""))
                        .replace("%other", name(other)));
    }

    @ParameterizedTest
    @CsvSource({"event.event.drafted", "event.event.published", "event.event.revised", "event.event.rescheduled"})
    void callsAnEventByItsNameAsSoonAsItIsHeard(String type) {
        var organisation = known("Una");
        var event = UUID.randomUUID();
        var registration = UUID.randomUUID();
        tell("event.registration.confirmed", registration, """
                {"registrationId": "%s", "eventId": "%s", "organisationId": "%s", "seats": 1, "memberPrice": true}
                """.formatted(registration, event, organisation));

        tell(type, event, Example.of(type));

        var title = json.readTree(Example.of(type)).get("title").stringValue();
        assertThat(text(organisation, "es")).isEqualTo("Reservó una plaza para «" + title + "»");
        assertThat(text(organisation, "en")).isEqualTo("Booked one seat for “" + title + "”");
    }

    @Test
    void passesOverWhatConcernsNoOrganisation() {
        var organisation = known("Una");
        var registration = UUID.randomUUID();
        tell("event.registration.confirmed", registration, """
                {"registrationId": "%s", "eventId": "%s", "seats": 1, "memberPrice": false}
                """.formatted(registration, UUID.randomUUID()));
        tell("event.event.cancelled", UUID.randomUUID(), Example.of("event.event.cancelled"));
        tell("project.call.whatever-comes-later", UUID.randomUUID(), "{}");

        assertThat(history(organisation, "en")).hasSize(1);
        assertThat(count("SELECT count(*) FROM parked")).isZero();
    }

    @Test
    void writesAMessageThatIsToldTwiceOnce() {
        var organisation = known("Una");
        var call = UUID.randomUUID();
        var data = """
                {"callId": "%s", "organisationId": "%s"}
                """.formatted(call, organisation);
        tell("project.call.drafted", call, data);

        messages.tell("project.call.v1", "project.call.drafted", call, 1, data);
        tell("project.call.closed", call, data);

        assertThat(history(organisation, "en"))
                .extracting(line -> line.get("kind").stringValue())
                .containsExactly("project.call.closed", "project.call.drafted", "member.organisation.registered");
    }

    @Test
    void keepsTheStepsOfAMembershipInTheirOrderAndInTheReadersLanguage() {
        var organisation = known("Una");
        office.admits(office.appliesFor(organisation));

        var lines = history(organisation, "es-ES,es;q=0.9,en;q=0.5");

        assertThat(lines)
                .extracting(line -> line.get("kind").stringValue())
                .containsExactly(
                        "member.membership.admitted", "member.membership.applied", "member.organisation.registered");
        assertThat(lines.getFirst().get("text").stringValue()).startsWith("Admitida como pyme, socia desde el 1 de ");
        assertThat(lines.getFirst().get("parameters").get("tier").stringValue()).isEqualTo("sme");
    }

    @Test
    void namesNoPeople() {
        var receipt = office.receives(Office.application(organisation()));
        var lines = history(id(receipt, "organisationId"), "en");

        assertThat(lines).extracting(line -> line.get("kind").stringValue()).contains("member.person.recorded");
        assertThat(lines.toString()).doesNotContain("Carmen").doesNotContain("@example.org");
    }

    @Test
    void isReadPageByPageAndByKind() {
        var organisation = known("Una");
        for (var number = 0; number < 5; number++) {
            var call = UUID.randomUUID();
            tell("project.call.drafted", call, """
                    {"callId": "%s", "organisationId": "%s"}
                    """.formatted(call, organisation));
        }

        var seen = new ArrayList<String>();
        var next = "";
        do {
            var page = office.sees("/api/organisations/" + organisation + "/history?limit=2&kind=project" + next);
            seen.addAll(page.get("items").findValuesAsString("subject"));
            next = page.has("next") ? "&cursor=" + page.get("next").stringValue() : "";
        } while (!next.isEmpty());

        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
        assertThat(office.sees("/api/organisations/" + organisation + "/history?kind=project.call.closed")
                        .get("items"))
                .isEmpty();
    }

    @Test
    void ofAnAnonymousCallNobodyReadsWhoseItIs() {
        var interested = known("Una");
        var call = UUID.randomUUID();
        tell("project.call.published", call, """
                {"callId": "%s", "kind": "collaboration", "title": "Nameless", "deadline": "2027-03-31"}
                """.formatted(call));
        var interest = UUID.randomUUID();
        tell("project.interest.expressed", interest, """
                {"interestId": "%s", "callId": "%s", "organisationId": "%s"}
                """.formatted(interest, call, interested));

        assertThat(text(interested, "en")).isEqualTo("Showed interest in “Nameless”");
        assertThat(text(interested, "es")).isEqualTo("Mostró interés en «Nameless»");
        assertThat(count("SELECT count(*) FROM parked")).isZero();
    }

    /** A told message has been applied when its guard says so. */
    private void tell(String type, UUID subject, String data) {
        var topic = type.substring(0, type.lastIndexOf('.')) + ".v1";
        var sequence = told.merge(subject, 1L, Long::sum);
        messages.tell(topic, type, subject, sequence, data, clock.instant());
        await().until(() ->
                count("SELECT coalesce(max(sequence), 0) FROM inbox WHERE subscription = 'history' AND subject = '"
                                + subject + "'")
                        == sequence);
    }

    private static void place(tools.jackson.databind.node.ObjectNode data, String field, UUID one, UUID other) {
        if (data.get(field).isArray()) {
            data.putArray(field).add(one.toString()).add(other.toString());
        } else {
            data.put(field, one.toString());
        }
        if (data.has("callOrganisationId")) {
            data.put(field.equals("organisationId") ? "callOrganisationId" : "organisationId", other.toString());
        }
    }

    private UUID known(String name) {
        return id(
                office.registers(organisationWith(
                        "name", name + " " + UUID.randomUUID().toString().replace("-", ""))),
                "organisationId");
    }

    private String name(UUID organisation) {
        return office.sees("/api/organisations/" + organisation).get("name").stringValue();
    }

    private String text(UUID organisation, String language) {
        return history(organisation, language).getFirst().get("text").stringValue();
    }

    private List<JsonNode> history(UUID organisation, String languages) {
        return List.copyOf(body(visitors.memberOf(organisation)
                        .get()
                        .uri("/api/organisations/{id}/history", organisation)
                        .header(HttpHeaders.ACCEPT_LANGUAGE, languages)
                        .exchange()
                        .expectStatus()
                        .isOk())
                .get("items")
                .values());
    }

    private long count(String query) {
        return database.sql(query).map(row -> row.get(0, Long.class)).one().block();
    }
}
