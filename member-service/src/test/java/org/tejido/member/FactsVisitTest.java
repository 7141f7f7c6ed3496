package org.tejido.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.tejido.member.Office.id;
import static org.tejido.member.Office.organisation;
import static org.tejido.member.Office.patch;
import static org.tejido.member.Office.tag;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.tejido.testing.Messages;
import org.tejido.testing.Visitors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whatever happens, in whichever service, is a fact once for each organisation that it concerns. */
@MemberServiceTest
class FactsVisitTest {

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

    /** As the producer's own example tells it. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            project.collaboration.recorded | collaborationId | 2 | 2019-01-01 |         |   | /api/collaborations/
            project.call.published         | callId          | 1 |            |         |   | /api/calls/
            project.interest.expressed     | interestId      | 1 |            | callId  |   | /api/interests/
            project.cooperation.opened     | cooperationId   | 2 |            | callId  |   | /api/cooperations/
            project.consortium.proposed    | consortiumId    | 3 |            | callId  |   | /api/consortia/
            project.consortium.formed      | consortiumId    | 3 |            | callId  |   | /api/consortia/
            project.proposal.granted       | proposalId      | 2 | 2027-09-01 |         | 750000 | /api/project-proposals/
            project.proposal.supported     | proposalId      | 1 | 2026-11-20 |         | 90 | /api/project-proposals/
            project.outcome.recorded       | outcomeId       | 2 | 2027-10-15 | eventId |   | /api/outcomes/
            event.event.published          | eventId         | 0 |            |         |   | /api/events/
            event.registration.confirmed   | registrationId  | 1 |            | eventId | 2 | /api/registrations/
            event.registration.cancelled   | registrationId  | 1 |            | eventId | 2 | /api/registrations/
            event.attendance.recorded      | registrationId  | 1 | 2027-03-19 | eventId |   | /api/registrations/
            event.survey.evaluated         | eventId         | 0 | 2027-03-18 |         | 4.25 | /api/events/
            """)
    void isHeardFromTheOtherServices(
            String type,
            String subjectField,
            int organisations,
            String day,
            String aboutField,
            String quantity,
            String source) {
        var data = (ObjectNode) json.readTree(Example.of(type));
        var subject = UUID.randomUUID();
        data.put(subjectField, subject.toString());

        tell(type, subject, data.toString());
        tell(type, subject, data.toString());

        var facts = facts(subject);
        assertThat(facts).hasSize(Math.max(1, organisations)).allSatisfy(fact -> {
            assertThat(fact.get("kind")).isEqualTo(type);
            assertThat(fact.get("happened_on")).isEqualTo(day == null ? clock.today() : LocalDate.parse(day));
            assertThat(fact.get("about"))
                    .isEqualTo(
                            aboutField == null
                                    ? null
                                    : UUID.fromString(data.get(aboutField).stringValue()));
            assertThat(String.valueOf(fact.get("quantity"))).isEqualTo(String.valueOf(quantity));
            assertThat(fact.get("source")).isEqualTo(source + subject);
        });
        assertThat(facts)
                .extracting(fact -> fact.get("organisation_id"))
                .doesNotHaveDuplicates()
                .filteredOn(java.util.Objects::nonNull)
                .hasSize(organisations);
    }

    @Test
    void isWrittenWithAMembershipOnTheDayFromWhichItCounts() {
        var organisation = id(office.registers(organisation()), "organisationId");
        var membership = office.admits(office.appliesFor(organisation));
        var end = clock.today().plusMonths(3);
        office.decides(membership, "end", Map.of("on", end.toString(), "reason", "Moved"))
                .expectStatus()
                .isOk();

        assertThat(facts(id(membership, "membershipId")))
                .extracting(fact -> fact.get("kind"), fact -> fact.get("happened_on"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("member.membership.applied", clock.today()),
                        org.assertj.core.groups.Tuple.tuple("member.membership.admitted", clock.today()),
                        org.assertj.core.groups.Tuple.tuple("member.membership.ended", end));
    }

    @Test
    void isWrittenWithAnInteractionForEachOrganisationOnTheDayOnWhichItHappened() {
        var one = id(office.registers(organisation()), "organisationId");
        var other = id(office.registers(organisation()), "organisationId");
        var happened = clock.instant().minus(Duration.ofDays(40));
        var interaction = id(
                Office.body(visitors.manager()
                        .post()
                        .uri("/api/interactions")
                        .bodyValue(Map.of(
                                "kind",
                                "visit",
                                "happenedAt",
                                happened.toString(),
                                "minutes",
                                45,
                                "line",
                                7,
                                "text",
                                "Seen their laboratory.",
                                "organisations",
                                List.of(one, other)))
                        .exchange()
                        .expectStatus()
                        .isCreated()),
                "interactionId");

        assertThat(facts(interaction)).hasSize(2).allSatisfy(fact -> {
            assertThat(fact.get("kind")).isEqualTo("member.interaction.visit");
            assertThat(fact.get("happened_on"))
                    .isEqualTo(LocalDate.ofInstant(happened, java.time.ZoneId.of("Europe/Madrid")));
            assertThat(fact.get("line")).isEqualTo(7);
            assertThat(fact.get("quantity")).hasToString("45");
            assertThat(fact.get("attributes").toString()).doesNotContain("laboratory");
        });
    }

    @Test
    void tellsOfAnOrganisationWhenWhatFiguresAskForHasChanged() {
        var registered = office.registers(organisation());
        var organisation = id(registered, "organisationId");
        var address = "/api/organisations/" + organisation;
        patch(visitors.manager(), address, tag(registered), "{\"city\": \"León\"}")
                .expectStatus()
                .isOk();
        patch(visitors.manager(), address, tag(office.sees(address)), "{\"sme\": false}")
                .expectStatus()
                .isOk();

        assertThat(facts(organisation))
                .extracting(fact -> fact.get("kind"), fact -> fact.get("sequence"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("member.organisation.registered", 1L),
                        org.assertj.core.groups.Tuple.tuple("member.organisation.revised", 3L));
    }

    @Test
    void isWrittenForEveryOtherLineOfAHistory() {
        var organisation = id(office.registers(organisation()), "organisationId");
        var subject = UUID.randomUUID();
        database.sql("""
                        INSERT INTO history (organisation_id, occurred_at, kind, subject, sequence, parameters, source)
                        VALUES (:organisation, '2026-03-31T22:30:00Z', 'member.advice.held', :subject, 1,
                                '{"minutes": "90", "line": "7"}', '/api/advice')
                        """)
                .bind("organisation", organisation)
                .bind("subject", subject)
                .then()
                .block();

        assertThat(facts(subject)).singleElement().satisfies(fact -> {
            assertThat(fact.get("happened_on")).isEqualTo(LocalDate.of(2026, 4, 1));
            assertThat(fact.get("line")).isEqualTo(7);
            assertThat(fact.get("quantity")).hasToString("90");
        });
    }

    @Test
    void isNeverChanged() {
        var organisation = id(office.registers(organisation()), "organisationId");

        assertThatThrownBy(() -> database.sql("UPDATE plan_fact SET line = 1 WHERE subject = :subject")
                        .bind("subject", organisation)
                        .then()
                        .block())
                .hasMessageContaining("only added to");
        assertThat(facts(organisation)).hasSize(1);
    }

    private void tell(String type, UUID subject, String data) {
        var topic = type.substring(0, type.lastIndexOf('.')) + ".v1";
        messages.tell(topic, type, subject, 1, data, clock.instant());
        await().until(() -> database.sql(
                        "SELECT count(*) AS n FROM inbox WHERE subscription = 'facts' AND sequence = 1 AND subject = :subject")
                .bind("subject", subject)
                .map(row -> row.get("n", Long.class))
                .one()
                .block()
                .equals(1L));
    }

    private List<Map<String, Object>> facts(UUID subject) {
        return database.sql("SELECT * FROM plan_fact WHERE subject = :subject ORDER BY id")
                .bind("subject", subject)
                .fetch()
                .all()
                .collectList()
                .block();
    }
}
