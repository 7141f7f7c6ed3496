package org.tejido.member.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tejido.member.Office.application;
import static org.tejido.member.Office.body;
import static org.tejido.member.Office.id;
import static org.tejido.member.Office.organisation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.tejido.member.MemberServiceTest;
import org.tejido.member.Office;
import org.tejido.testing.Visitors;

/** Members who want to be seen, and one who does not. */
@MemberServiceTest
class ListingVisitTest {

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    @Test
    void showsAMemberToTheWorldUntilItSaysNo() {
        var organisation = organisation();
        var member = office.member(organisation);
        var name = String.valueOf(organisation.get("name"));
        assertThat(inPublic(name)).containsExactly(name);
        assertThat(body(one(member).expectStatus().isOk()).get("name").stringValue())
                .isEqualTo(name);

        decides(visitors.memberOf(member), member, 0, false)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"1\"");

        assertThat(inPublic(name)).isEmpty();
        one(member).expectStatus().isNotFound();
        assertThat(office.sees("/api/organisations?query=" + name).get("items")).hasSize(1);
        decides(visitors.manager(), member, 1, true).expectStatus().isOk();
        assertThat(inPublic(name)).containsExactly(name);
    }

    @Test
    void refusesToDecideOverWhatSomebodyElseHasDecidedSince() {
        var member = office.member(organisation());
        decides(visitors.memberOf(member), member, 0, false).expectStatus().isOk();

        List.of(0L, 7L).forEach(version -> decides(visitors.manager(), member, version, true)
                .expectStatus()
                .isEqualTo(412)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("stale-version"));

        assertThat(office.sees("/api/organisations/" + member + "/listing")
                        .get("listed")
                        .booleanValue())
                .isFalse();
    }

    @Test
    void refusesAVersionOfWhatNobodyHasDecidedYet() {
        var member = office.member(organisation());

        decides(visitors.manager(), member, 3, false).expectStatus().isEqualTo(412);
    }

    @Test
    void saysNothingOfAnOrganisationThatIsNotKnown() {
        decides(visitors.manager(), UUID.randomUUID(), 0, false).expectStatus().isNotFound();
    }

    @Test
    void heedsWhatWasSaidOnApplying() {
        var organisation = organisation();
        var form = new HashMap<>(application(organisation));
        form.put("listed", false);
        var receipt = office.receives(form);

        office.admits(office.seesMembership(id(receipt, "membershipId")));

        assertThat(inPublic(String.valueOf(organisation.get("name")))).isEmpty();
        one(id(receipt, "organisationId")).expectStatus().isNotFound();
    }

    private ResponseSpec decides(WebTestClient visitor, UUID organisation, long version, boolean listed) {
        return visitor.put()
                .uri("/api/organisations/{id}/listing", organisation)
                .header(HttpHeaders.IF_MATCH, "\"" + version + "\"")
                .bodyValue(Map.of("listed", listed))
                .exchange();
    }

    private ResponseSpec one(UUID organisation) {
        return visitors.nobody().get().uri("/api/directory/{id}", organisation).exchange();
    }

    private List<String> inPublic(String name) {
        return body(visitors.nobody()
                        .get()
                        .uri(address -> address.path("/api/directory")
                                .queryParam("query", "{name}")
                                .build(name))
                        .exchange()
                        .expectStatus()
                        .isOk())
                .get("items")
                .findValuesAsString("name");
    }
}
