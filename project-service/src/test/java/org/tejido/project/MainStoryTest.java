package org.tejido.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tejido.project.Cluster.call;
import static org.tejido.project.Cluster.created;
import static org.tejido.project.Cluster.id;
import static org.tejido.project.Cluster.ok;
import static org.tejido.project.Cluster.post;
import static org.tejido.project.Cluster.refused;
import static org.tejido.project.Cluster.text;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.tejido.testing.Messages;
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;

/** A company looks for partners, finds them, learns their contacts, and bids with them. */
@ProjectServiceTest
class MainStoryTest {

    private static final String TITLE = "Clinical partners for a liquid biopsy of pancreatic cancer";
    private static final String TEXT = """
            We detect circulating tumour DNA in blood. We seek hospitals with cohorts of pancreatic cancer patients
            and groups that validate biomarkers by sequencing.
            """;

    @Autowired
    Visitors visitors;

    @Autowired
    Cluster cluster;

    @Autowired
    Messages messages;

    @Test
    void aCallBecomesAConsortium() {
        var company = cluster.company("Biotecno Duero");
        var hospital = cluster.member("Hospital de Salamanca", "hospital", "ES", "Oncología y ensayos clínicos");
        var institute = cluster.member("Instituto Lisboa", "research-centre", "PT", "Sequencing of biomarkers");
        var university = cluster.member("Universität Graz", "university", "AT", "Statistics");
        cluster.records("Liquid biopsy of colorectal cancer", "circulating tumour DNA in blood", hospital, institute);

        // It publishes what it seeks, and everybody can read that without a contact.
        var call = id(cluster.publishes(company, call(TITLE, TEXT)), "callId");
        var seen = ok(visitors.nobody().get().uri("/api/calls/{id}", call).exchange());
        assertThat(text(seen, "title")).isEqualTo(TITLE);
        assertThat(text(seen, "organisationName")).isEqualTo("Biotecno Duero");

        // Matching names the hospital, and says why, as soon as it has heard of the project.
        await().untilAsserted(() -> assertThat(matches(company, call))
                .filteredOn(match -> text(match, "organisationId").equals(hospital.toString()))
                .singleElement()
                .satisfies(match -> assertThat(match.get("reasons").values()).anySatisfy(reason -> {
                    assertThat(text(reason, "code")).isEqualTo("similar-projects");
                    assertThat(text(reason, "text"))
                            .isEqualTo("Took part in a project alike: «Liquid biopsy of colorectal cancer».");
                })));

        // The company does not want to see it, and changes its mind: that is a matter of this call.
        var dismissals = "/api/calls/" + call + "/dismissals";
        visitors.memberOf(company)
                .post()
                .uri(dismissals)
                .bodyValue(Map.of("organisationId", hospital, "because", "known", "note", "We know them"))
                .exchange()
                .expectStatus()
                .isCreated();
        assertThat(matches(company, call))
                .extracting(match -> text(match, "organisationId"))
                .doesNotContain(hospital.toString());
        assertThat(ok(visitors.memberOf(company).get().uri(dismissals).exchange())
                        .get("items")
                        .values())
                .singleElement()
                .satisfies(dismissal -> assertThat(text(dismissal, "because")).isEqualTo("known"));
        visitors.memberOf(company)
                .delete()
                .uri(dismissals + "/" + hospital)
                .exchange()
                .expectStatus()
                .isNoContent();
        assertThat(matches(company, call))
                .extracting(match -> text(match, "organisationId"))
                .contains(hospital.toString());

        // The hospital answers; the company accepts, and only now do the two know whom to write to.
        var interest = id(cluster.shows(hospital, call), "interestId");
        var accepted = cluster.accepts(company, interest);
        assertThat(text(accepted, "stage")).isEqualTo("accepted");
        var cooperation = id(accepted, "cooperationId");
        var disclosed = ok(visitors.memberOf(hospital)
                .get()
                .uri("/api/cooperations/{id}", cooperation)
                .exchange());
        assertThat(disclosed.get("parties").values())
                .extracting(party -> text(party.get("contact"), "email"))
                .containsExactly(Cluster.OWNER_EMAIL, Cluster.OTHER_EMAIL);

        // With two more it bids; alone with the hospital it may not.
        cluster.cooperate(company, institute, call);
        cluster.cooperate(company, university, call);
        var small = proposes(company, call, company, hospital);
        var refusal = refused(
                post(visitors.memberOf(company), "/api/consortia/" + small + "/formation", 1),
                HttpStatus.CONFLICT,
                "not-eligible");
        assertThat(refusal.get("broken").values())
                .extracting(broken -> text(broken, "rule"))
                .containsExactly("entities-in-eu-or-associated", "countries-in-eu-or-associated");
        var consortium = proposes(company, call, company, hospital, institute, university);
        var formed = ok(post(visitors.memberOf(company), "/api/consortia/" + consortium + "/formation", 1));
        assertThat(text(formed, "stage")).isEqualTo("formed");

        // Each step was told, in order.
        assertTold(call, "project.call.v1", "project.call.drafted", "project.call.published");
        assertTold(interest, "project.interest.v1", "project.interest.expressed", "project.interest.accepted");
        assertTold(cooperation, "project.cooperation.v1", "project.cooperation.opened");
        assertTold(consortium, "project.consortium.v1", "project.consortium.proposed", "project.consortium.formed");
        assertTold(small, "project.consortium.v1", "project.consortium.proposed");
    }

    @Test
    void aLookAtContactsIsWrittenDown() {
        var owner = cluster.company("Owner");
        var other = cluster.company("Other");
        var call = id(cluster.publishes(owner, call(TITLE, TEXT)), "callId");
        var cooperation = cluster.cooperate(owner, other, call);

        ok(visitors.memberOf(other)
                .get()
                .uri("/api/cooperations/{id}", cooperation)
                .exchange());
        ok(visitors.manager().get().uri("/api/cooperations/{id}", cooperation).exchange());

        var looks = ok(visitors.memberOf(owner)
                        .get()
                        .uri("/api/cooperations/{id}/disclosures", cooperation)
                        .exchange())
                .get("items");
        assertThat(looks.values()).extracting(look -> text(look, "role")).containsExactly("manager", "member");
        assertThat(text(looks.get(1), "organisationId")).isEqualTo(other.toString());
        assertThat(looks.get(0).has("organisationId")).isFalse();
    }

    @Test
    void aDeclinedInterestMayBeShownAgainAndALivingOneNot() {
        var owner = cluster.company("Owner");
        var other = cluster.company("Other");
        var call = id(cluster.publishes(owner, call(TITLE, TEXT)), "callId");
        var first = id(cluster.shows(other, call), "interestId");

        refused(
                visitors.memberOf(other)
                        .post()
                        .uri("/api/calls/{call}/interests", call)
                        .bodyValue(Cluster.interest())
                        .exchange(),
                HttpStatus.CONFLICT,
                "interest-already-shown");
        ok(post(visitors.memberOf(owner), "/api/interests/" + first + "/declination", 1));
        refused(
                post(visitors.memberOf(owner), "/api/interests/" + first + "/acceptance", 2),
                HttpStatus.CONFLICT,
                "wrong-stage");
        var second = id(cluster.shows(other, call), "interestId");
        ok(post(visitors.memberOf(other), "/api/interests/" + second + "/withdrawal", 1));

        assertTold(first, "project.interest.v1", "project.interest.expressed", "project.interest.declined");
        assertTold(second, "project.interest.v1", "project.interest.expressed", "project.interest.withdrawn");
    }

    @Test
    void whoLeavesTheClusterIsHiddenAndTakesNoPart() {
        var owner = cluster.company("Stays");
        var leaver = cluster.company("Leaves");
        var call = id(cluster.publishes(owner, call(TITLE, TEXT)), "callId");
        var leaversCall = id(cluster.publishes(leaver, call("Leaver's call", TEXT)), "callId");

        cluster.ends(leaver);

        visitors.memberOf(owner)
                .get()
                .uri("/api/collaborators/{id}", leaver)
                .exchange()
                .expectStatus()
                .isNotFound();
        refused(
                visitors.memberOf(leaver)
                        .post()
                        .uri("/api/calls")
                        .bodyValue(call(TITLE, TEXT))
                        .exchange(),
                HttpStatus.FORBIDDEN,
                "not-a-member");
        refused(
                visitors.memberOf(leaver)
                        .get()
                        .uri("/api/calls/{id}/matches", leaversCall)
                        .exchange(),
                HttpStatus.FORBIDDEN,
                "not-a-member");
        refused(
                visitors.memberOf(leaver)
                        .post()
                        .uri("/api/calls/{call}/interests", call)
                        .bodyValue(Cluster.interest())
                        .exchange(),
                HttpStatus.FORBIDDEN,
                "not-a-member");
        refused(
                visitors.memberOf(owner)
                        .post()
                        .uri("/api/calls/{call}/interests", leaversCall)
                        .bodyValue(Cluster.interest())
                        .exchange(),
                HttpStatus.CONFLICT,
                "call-owner-left");
        assertThat(ok(visitors.nobody()
                                .get()
                                .uri("/api/calls?organisationId=" + leaver)
                                .exchange())
                        .get("items"))
                .isEmpty();

        cluster.admits(leaver);
        visitors.memberOf(owner)
                .get()
                .uri("/api/collaborators/{id}", leaver)
                .exchange()
                .expectStatus()
                .isOk();
    }

    private List<JsonNode> matches(UUID owner, UUID call) {
        return List.copyOf(ok(visitors.memberOf(owner)
                        .get()
                        .uri("/api/calls/{id}/matches", call)
                        .exchange())
                .get("items")
                .values());
    }

    private UUID proposes(UUID owner, UUID call, UUID... partners) {
        var consortium = Map.of(
                "callId",
                call,
                "name",
                "PANCREADROP",
                "programme",
                "horizon-europe",
                "coordinatorId",
                owner,
                "partners",
                List.of(partners).stream()
                        .map(partner -> Map.of("organisationId", partner, "role", "partner"))
                        .toList());
        return id(
                created(visitors.memberOf(owner)
                        .post()
                        .uri("/api/consortia")
                        .bodyValue(consortium)
                        .exchange()),
                "consortiumId");
    }

    private void assertTold(UUID subject, String topic, String... types) {
        await().untilAsserted(() -> assertThat(messages.about(subject, topic))
                .extracting(Messages.Told::type)
                .containsExactly(types));
    }
}
