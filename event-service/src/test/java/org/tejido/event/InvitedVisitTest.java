package org.tejido.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tejido.event.Office.body;
import static org.tejido.event.Office.id;
import static org.tejido.event.Office.somebody;
import static org.tejido.event.Office.wish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.util.UriComponentsBuilder;
import org.tejido.testing.Messages;
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;

/** A dinner for those who are invited. */
@EventServiceTest
class InvitedVisitTest {

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    @Autowired
    Messages messages;

    @Autowired
    DatabaseClient database;

    private Neighbourhood neighbourhood;
    private UUID organisation;
    private UUID event;
    private String ana;

    @BeforeEach
    void aDinner() {
        neighbourhood = new Neighbourhood(messages, database);
        organisation = neighbourhood.organisation();
        neighbourhood.admits(organisation);
        ana = somebody();
        event = id(office.announces(office.posterWith("visibility", "invited")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/admission", "/calendar", "/registrations"})
    void doesNotExistForWhoIsNotInvited(String what) {
        invites(List.of(organisation), List.of(ana));
        var stranger = neighbourhood.organisation();
        neighbourhood.admits(stranger);

        for (var visitor : List.of(visitors.nobody(), visitors.juror(), visitors.memberOf(stranger))) {
            for (var shown : List.of("", "?invitation=", "?invitation=nonsense")) {
                var answer = what.equals("/registrations")
                        ? visitor.post()
                                .uri("/api/events/" + event + what + shown)
                                .bodyValue(wish(ana))
                                .exchange()
                        : visitor.get()
                                .uri("/api/events/" + event + what + shown)
                                .exchange();
                assertThat(code(answer.expectStatus().isNotFound())).isEqualTo("event-not-found");
            }
        }
    }

    @Test
    void isInNoListAndNoCalendarOfWhoIsNotInvited() {
        invites(List.of(organisation), List.of(ana));
        var stranger = neighbourhood.organisation();
        neighbourhood.admits(stranger);

        assertThat(listed(visitors.nobody())).doesNotContain(event.toString());
        assertThat(listed(visitors.memberOf(stranger))).doesNotContain(event.toString());
        assertThat(listed(visitors.memberOf(organisation))).contains(event.toString());
        assertThat(new String(visitors.nobody()
                        .get()
                        .uri("/api/calendars/public")
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBody()))
                .doesNotContain(event.toString());
    }

    @Test
    void thePeopleOfAnOrganisationThatIsInvitedComeAlsoOnceItWasMerged() {
        var survivor = neighbourhood.organisation();
        invites(List.of(organisation), List.of());
        neighbourhood.merges(organisation, survivor);

        registers(visitors.memberOf(survivor), "", wish(somebody()))
                .expectStatus()
                .isCreated();

        assertThat(invitations().getFirst().get("registrations").intValue()).isEqualTo(1);
    }

    @Test
    void theOwnerOfAnAddressSeesItByTheLinkAndRegistersWithThatAddressAlone() {
        invites(List.of(), List.of(ana, ana.toUpperCase()));
        var invitations = invitations();
        assertThat(invitations).hasSize(1);
        var link = invitations.getFirst().at("/links/es").stringValue();
        var shown = shown(link);
        assertThat(link).contains("/es/eventos/" + event + "?invitation=");

        for (var what : List.of("", "/admission", "/calendar")) {
            visitors.nobody()
                    .get()
                    .uri("/api/events/" + event + what + shown)
                    .exchange()
                    .expectStatus()
                    .isOk();
        }
        var refused = registers(visitors.nobody(), shown, wish(somebody()));
        assertThat(code(refused.expectStatus().isForbidden())).isEqualTo("not-invited");
        assertThat(office.taken(event)).isZero();
        var receipt = body(
                registers(visitors.nobody(), shown, wish(ana)).expectStatus().isCreated());

        withdraws(invitations.getFirst());

        visitors.nobody()
                .get()
                .uri("/api/events/" + event + shown)
                .exchange()
                .expectStatus()
                .isNotFound();
        visitors.nobody()
                .get()
                .uri("/api/events/" + event + "?invitation="
                        + receipt.get("token").stringValue())
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void aLinkOpensOneEventAndNoOther() {
        var other = id(office.announces(office.posterWith("visibility", "invited")));
        invites(List.of(), List.of(ana));
        var shown = shown(invitations().getFirst().at("/links/en").stringValue());

        visitors.nobody()
                .get()
                .uri("/api/events/" + other + shown)
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void invitesTheSameTwiceWithoutAChangeAndNobodyWhomItDoesNotKnow() {
        invites(List.of(organisation), List.of(ana));
        invites(List.of(organisation), List.of(ana));
        assertThat(invitations()).hasSize(2);
        assertThat(invitations().getFirst().get("organisationName").stringValue())
                .startsWith("Vecinos");

        var refused = body(invite(List.of(organisation, UUID.randomUUID()), List.of(somebody()))
                .expectStatus()
                .isEqualTo(422));

        assertThat(refused.get("code").stringValue()).isEqualTo("organisation-unknown");
        assertThat(refused.at("/errors/0/pointer").stringValue()).isEqualTo("/organisationIds/1");
        assertThat(body(invite(List.of(), List.of("no address")).expectStatus().isEqualTo(422))
                        .at("/errors/0/pointer")
                        .stringValue())
                .isEqualTo("/emails/0");
        assertThat(invitations()).hasSize(2);
    }

    @Test
    void anAddressIsWrittenToOnceWhenTheEventIsPublishedAndNotWhereTheOfficeDoesSoItself() {
        var draft = office.drafts(office.posterWith("visibility", "invited"));
        event = id(draft);
        var luis = somebody();
        var eva = somebody();
        invites(List.of(organisation), List.of(ana, luis));
        visitors.manager()
                .post()
                .uri("/api/events/{id}/invitations", event)
                .bodyValue(Map.of("emails", List.of(eva), "mail", false))
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(mailsTo(ana)).as("nobody sees a draft").isEmpty();
        office.publishes(draft);
        registers(visitors.manager(), "", wish(luis)).expectStatus().isCreated();

        var mails = mailsTo(ana, luis, eva);

        assertThat(mails)
                .extracting(mail -> text(mail, "to") + " " + text(mail, "subject"))
                .containsExactlyInAnyOrder(
                        ana + " Invitación: Terapias avanzadas", luis + " Inscripción confirmada: Terapias avanzadas");
        var invitation = mails.stream()
                .filter(mail -> text(mail, "to").equals(ana))
                .map(mail -> text(mail, "text"))
                .findFirst()
                .orElseThrow();
        assertThat(invitation).contains("10:00 – 13:00 (Europe/Madrid)", "Parque Científico");
        var link = invitation.substring(invitation.indexOf("http")).strip();
        visitors.nobody()
                .get()
                .uri("/api/events/" + event + shown(link))
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(mailsTo(ana)).as("told by now").isEmpty();
        assertThat(invitations().stream().filter(one -> one.has("mailedAt")).map(one -> text(one, "email")))
                .containsExactly(ana);
    }

    /** What there is to tell them, which is told by that. */
    private List<JsonNode> mailsTo(String... addresses) {
        var all = new ArrayList<JsonNode>();
        List<JsonNode> batch;
        do {
            batch = body(visitors.admin()
                            .post()
                            .uri("/api/operations/event/mails/collection")
                            .exchange()
                            .expectStatus()
                            .isOk())
                    .get("items")
                    .valueStream()
                    .toList();
            all.addAll(batch);
            visitors.admin()
                    .post()
                    .uri("/api/operations/event/mails/receipt")
                    .bodyValue(Map.of(
                            "ids", batch.stream().map(mail -> text(mail, "id")).toList()))
                    .exchange()
                    .expectStatus()
                    .isNoContent();
        } while (!batch.isEmpty());
        return all.stream()
                .filter(mail -> List.of(addresses).contains(text(mail, "to")))
                .toList();
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).stringValue();
    }

    @Test
    void whoIsErasedIsInvitedNoMore() {
        invites(List.of(), List.of(ana));

        visitors.admin()
                .post()
                .uri("/api/registrations/erasure")
                .bodyValue(Map.of("email", ana.toUpperCase()))
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(invitations()).isEmpty();
    }

    @Test
    void theOfficeRegistersWhomItLikes() {
        registers(visitors.manager(), "", wish(somebody())).expectStatus().isCreated();
    }

    private ResponseSpec invite(List<UUID> organisations, List<String> emails) {
        var form = new LinkedHashMap<String, Object>();
        form.put("organisationIds", organisations);
        form.put("emails", emails);
        return visitors.manager()
                .post()
                .uri("/api/events/{id}/invitations", event)
                .bodyValue(form)
                .exchange();
    }

    private void invites(List<UUID> organisations, List<String> emails) {
        invite(organisations, emails).expectStatus().isOk();
    }

    private List<JsonNode> invitations() {
        return body(visitors.manager()
                        .get()
                        .uri("/api/events/{id}/invitations", event)
                        .exchange()
                        .expectStatus()
                        .isOk())
                .valueStream()
                .toList();
    }

    private void withdraws(JsonNode invitation) {
        visitors.manager()
                .delete()
                .uri(
                        "/api/events/{event}/invitations/{id}",
                        event,
                        invitation.get("invitationId").stringValue())
                .exchange()
                .expectStatus()
                .isNoContent();
    }

    private ResponseSpec registers(WebTestClient visitor, String shown, Map<String, ?> wish) {
        return visitor.post()
                .uri("/api/events/" + event + "/registrations" + shown)
                .bodyValue(wish)
                .exchange();
    }

    private static String shown(String link) {
        return "?invitation="
                + UriComponentsBuilder.fromUriString(link)
                        .build()
                        .getQueryParams()
                        .getFirst("invitation");
    }

    private static String listed(WebTestClient visitor) {
        var all = new StringBuilder();
        var next = "";
        do {
            var page = body(visitor.get()
                    .uri("/api/events?limit=200" + (next.isEmpty() ? "" : "&cursor=" + next))
                    .exchange()
                    .expectStatus()
                    .isOk());
            all.append(page.get("items"));
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        return all.toString();
    }

    private static String code(ResponseSpec refused) {
        return body(refused).get("code").stringValue();
    }
}
