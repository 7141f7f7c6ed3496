package org.tejido.member.taxid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tejido.member.Office.body;
import static org.tejido.member.Office.nif;
import static org.tejido.member.Office.organisation;
import static org.tejido.member.Office.organisationWith;
import static org.tejido.member.Office.patch;
import static org.tejido.member.Office.tag;
import static org.tejido.testing.Visitors.status;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tejido.member.MemberServiceTest;
import org.tejido.member.Office;
import org.tejido.member.exchange.Intake;
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;

/** A limited company that becomes a joint-stock company has a new tax number, and the papers of years the old one. */
@MemberServiceTest
class TaxIdHistoryVisitTest {

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    @Autowired
    Intake intake;

    @Test
    void keepsTheNumberThatItHadAndNobodyElseCanTakeIt() {
        var organisation = office.registers(organisation());
        var old = organisation.get("taxId").stringValue();
        var renewed = nif();
        changes(organisation, renewed);

        var numbers = numbers(organisation);
        assertThat(numbers.findValuesAsString("number")).containsExactly(renewed, old);
        assertThat(numbers.get(0).has("until")).isFalse();
        assertThat(numbers.get(1).has("until")).isTrue();
        visitors.manager()
                .post()
                .uri("/api/organisations?resemblanceAccepted=true")
                .bodyValue(organisationWith("taxId", old))
                .exchange()
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.candidates[0].reason")
                .isEqualTo("same-tax-id")
                .jsonPath("$.candidates[0].organisationId")
                .isEqualTo(organisation.get("organisationId").stringValue());
    }

    @Test
    void isNotGivenTheFormerNumberOfAnother() {
        var one = office.registers(organisation());
        changes(one, nif());
        var other = office.registers(organisation());

        patch(
                        visitors.manager(),
                        address(other),
                        tag(other),
                        "{\"taxId\": \"" + one.get("taxId").stringValue() + "\"}")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("organisation-already-known");
    }

    @Test
    void takesItsOwnFormerNumberBack() {
        var organisation = office.registers(organisation());
        var old = organisation.get("taxId").stringValue();
        var changed = changes(organisation, nif());

        changes(changed, old);

        assertThat(numbers(organisation).get(0).get("number").stringValue()).isEqualTo(old);
        assertThat(numbers(organisation)).hasSize(2);
    }

    @Test
    void isKnownInAFileByTheNumberThatItHad() {
        var organisation = office.registers(organisation());
        changes(organisation, nif());

        var taken = intake.takes(
                "subject=organisations",
                "nombre;nif;pais\n%s;%s;ES\n"
                        .formatted(UUID.randomUUID(), organisation.get("taxId").stringValue()));

        assertThat(taken.at("/counts/known").asInt()).isEqualTo(1);
    }

    @Test
    void forgetsANumberThatWasAMistakeAndNotTheOneInForce() {
        var organisation = office.registers(organisation());
        var mistaken = organisation.get("taxId").stringValue();
        var right = nif();
        changes(organisation, right);

        assertThat(forgets(organisation, right)).isEqualTo(409);
        assertThat(forgets(organisation, mistaken)).isEqualTo(204);
        assertThat(forgets(organisation, mistaken)).isEqualTo(404);

        office.registers(organisationWith("taxId", mistaken));
        assertThat(numbers(organisation)).hasSize(1);
    }

    private int forgets(JsonNode organisation, String number) {
        return status(visitors.manager()
                .delete()
                .uri(address(organisation) + "/tax-ids/ES/" + number)
                .exchange());
    }

    private JsonNode changes(JsonNode organisation, String taxId) {
        return body(
                patch(visitors.manager(), address(organisation), tag(organisation), "{\"taxId\": \"" + taxId + "\"}")
                        .expectStatus()
                        .isOk());
    }

    private JsonNode numbers(JsonNode organisation) {
        return office.sees(address(organisation) + "/tax-ids").get("items");
    }

    private static String address(JsonNode organisation) {
        return "/api/organisations/" + organisation.get("organisationId").stringValue();
    }
}
