package org.tejido.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tejido.member.Office.id;
import static org.tejido.member.Office.organisation;
import static org.tejido.member.Office.organisationWith;
import static org.tejido.member.Office.somebody;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tejido.testing.Visitors;

/** Every list is read to its end in small pages, also where all that it is sorted by is the same. */
@MemberServiceTest
class PagesVisitTest {

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    @Test
    void ofOrganisationsOfOneName() {
        var mark = mark();
        var registered = new ArrayList<String>();
        for (var country : List.of("ES", "FR", "PT", "IT", "DE")) {
            var one = organisation();
            one.put("name", "Igual " + mark);
            one.put("country", country);
            one.remove("taxId");
            registered.add(id(office.registers(one), "organisationId").toString());
        }

        assertReadWhole("/api/organisations?query=" + mark, "organisationId", registered);
    }

    @Test
    void ofTheDirectory() {
        var mark = mark();
        var members = new ArrayList<String>();
        for (var number = 0; number < 5; number++) {
            members.add(office.member(organisationWith("name", mark + number + " " + UUID.randomUUID()))
                    .toString());
        }
        office.registers(organisationWith("name", mark + "9 no member"));

        assertReadWhole("/api/directory?query=" + mark, "organisationId", members);
    }

    @Test
    void ofMembershipsThatWereAppliedForOnOneDay() {
        var organisation = id(office.registers(organisation()), "organisationId");
        var memberships = new ArrayList<String>();
        for (var number = 0; number < 5; number++) {
            var applied = office.appliesFor(organisation);
            memberships.add(applied.get("membershipId").stringValue());
            office.decides(applied, "rejection", Map.of("reason", "Not yet"))
                    .expectStatus()
                    .isOk();
        }

        assertReadWhole("/api/memberships?organisationId=" + organisation, "membershipId", memberships);
    }

    @Test
    void ofPeopleOfOneName() {
        var organisation = id(office.registers(organisation()), "organisationId");
        var emails = new ArrayList<String>();
        for (var number = 0; number < 5; number++) {
            emails.add(somebody());
            visitors.manager()
                    .post()
                    .uri("/api/people")
                    .bodyValue(
                            Map.of("organisationId", organisation, "name", "María García", "email", emails.getLast()))
                    .exchange()
                    .expectStatus()
                    .isCreated();
        }

        assertReadWhole("/api/organisations/" + organisation + "/people?", "email", emails);
    }

    /** In two pages of two and one of one, in the order in which one page shows them. */
    private void assertReadWhole(String list, String field, List<String> expected) {
        var seen = new ArrayList<String>();
        var pages = 0;
        var next = "";
        do {
            var page = office.sees(list + "&limit=2" + next);
            seen.addAll(page.get("items").findValuesAsString(field));
            next = page.has("next") ? "&cursor=" + page.get("next").stringValue() : "";
            pages++;
        } while (!next.isEmpty());

        assertThat(pages).isEqualTo(3);
        assertThat(seen).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(seen).isEqualTo(office.sees(list + "&limit=200").get("items").findValuesAsString(field));
    }

    private static String mark() {
        return "p" + UUID.randomUUID().toString().substring(0, 8);
    }
}
