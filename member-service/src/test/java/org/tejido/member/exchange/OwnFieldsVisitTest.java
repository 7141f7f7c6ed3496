package org.tejido.member.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tejido.member.Office.body;
import static org.tejido.member.Office.id;
import static org.tejido.member.Office.nif;
import static org.tejido.member.Office.organisationWith;
import static org.tejido.member.Office.patch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.tejido.member.MemberServiceTest;
import org.tejido.member.Office;
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;

/** What an office wants to know beside what everybody does comes in with its lists, and is seen where it belongs. */
@MemberServiceTest
class OwnFieldsVisitTest {

    private static final String CHOICES = """
            , "choices": [{"key": "pt", "label": {"es": "Portugal", "en": "Portugal"}},
                          {"key": "fr", "label": {"es": "Francia", "en": "France"}}]""";

    @Autowired
    Office office;

    @Autowired
    Intake intake;

    @Autowired
    Visitors visitors;

    @Autowired
    DatabaseClient database;

    private final String mark = UUID.randomUUID().toString().replace("-", "").substring(0, 12);

    @BeforeEach
    void fieldsOfTheOffice() {
        defines("organisation", "profits", "number", "Beneficios", ", \"least\": -1000000, \"memberSees\": true");
        defines("organisation", "since", "date", "Socio desde", "");
        defines("organisation", "exports", "yes-no", "Exporta", "");
        defines("organisation", "markets", "choices", "Mercados", CHOICES);
        defines("organisation", "parent", "organisation", "Matriz", "");
        defines("person", "badge", "text", "Acreditación", "");
    }

    @AfterEach
    void theOfficeForgetsItsFields() {
        database.sql("DELETE FROM field_value").then().block();
        database.sql("DELETE FROM field").then().block();
    }

    @Test
    void comeInByTheirTypeAndAreShownToWhoeverMaySeeThem() {
        var taxId = nif();
        var parent = id(office.registers(organisationWith("taxId", taxId)), "organisationId");
        var received = intake.receives(
                "subject=organisations",
                "name;Beneficios;Socio desde;field.exports;Mercados;Matriz;Pyme\n"
                        + "Uno %s;-1.234,50;11/05/2019;Sí;francia|PT;%s;sí\n".formatted(mark, taxId));
        assertThat(received.at("/columns/1/field").stringValue()).isEqualTo("field.profits");
        assertThat(received.at("/columns/3/field").stringValue()).isEqualTo("field.exports");

        var done = intake.commits(intake.tries(received), false);
        var organisation = id(intakeRows(done).get(0), "subjectId");
        var seen = office.sees("/api/organisations/" + organisation).get("fields");
        assertThat(seen)
                .isEqualTo(office.sees("/api/organisations/" + organisation + "/fields")
                        .get("fields"));
        assertThat(seen.get("profits").decimalValue()).isEqualByComparingTo("-1234.5");
        assertThat(seen.get("since").stringValue()).isEqualTo("2019-05-11");
        assertThat(seen.get("exports").booleanValue()).isTrue();
        assertThat(seen.get("markets").toString()).isEqualTo("[\"fr\",\"pt\"]");
        assertThat(seen.get("parent").stringValue()).isEqualTo(parent.toString());
        assertThat(body(visitors.memberOf(organisation)
                                .get()
                                .uri("/api/organisations/" + organisation)
                                .exchange())
                        .get("fields")
                        .propertyNames())
                .containsExactly("profits");
        office.admits(office.appliesFor(organisation));
        assertThat(body(visitors.memberOf(parent)
                                .get()
                                .uri("/api/organisations/" + organisation)
                                .exchange())
                        .has("fields"))
                .isFalse();
    }

    @Test
    void areRefusedCellByCell() {
        var tried = intake.tries(intake.receives(
                "subject=organisations",
                "name;Beneficios;Socio desde;Exporta;Mercados;Matriz\n"
                        + "Uno %1$s;1.234;;;;\nDos %1$s;much;;;;\nTres %1$s;-1000001;;;;\nCuatro %1$s;;31/02/2020;;;\n"
                                .formatted(mark)
                        + "Cinco %1$s;;;perhaps;;\nSeis %1$s;;;;Atlantis;\nSiete %1$s;;;;;Nobody %1$s\n"
                                .formatted(mark)));

        assertThat(intake.report(tried))
                .containsExactly(
                        "2 troubled number-unclear /fields/profits",
                        "3 troubled value-wrong-form /fields/profits",
                        "4 troubled value-out-of-bounds /fields/profits",
                        "5 troubled value-wrong-form /fields/since",
                        "6 troubled value-wrong-form /fields/exports",
                        "7 troubled choice-unknown /fields/markets",
                        "8 troubled referred-organisation-unknown /fields/parent");
        assertThat(body(patch(
                                visitors.manager(),
                                Intake.address(tried),
                                Office.tag(tried),
                                "{\"mapping\": {\"0\": \"name\", \"1\": \"field.nowhere\"}}"))
                        .get("code")
                        .stringValue())
                .isEqualTo("mapping-invalid");
    }

    @Test
    void changeWithoutTheirOwnerAndGoBackWhenThatIsUndone() throws IOException {
        var source = "subject=organisations&source=s-" + mark;
        var first =
                intake.takes(source, "id;name;Beneficios;Exporta\n1;Uno %1$s;10;no\n2;Dos %1$s;20;\n".formatted(mark));
        var one = "/api/organisations/" + id(intakeRows(first).get(0), "subjectId");
        var two = "/api/organisations/" + id(intakeRows(first).get(1), "subjectId");

        var changed = intake.commits(
                intake.tries(intake.revises(intake.receives(source, workbook()), "{\"mode\": \"update\"}")), false);
        assertThat(intake.report(changed)).containsExactly("2 updated", "3 unchanged");
        assertThat(office.sees(one).get("version").asInt()).isEqualTo(1);
        assertThat(office.sees(one).get("fields").get("since").stringValue()).isEqualTo("2021-03-04");
        assertThat(office.sees(one + "/history").at("/items/0/kind").stringValue())
                .isEqualTo("member.field.filled-in");
        patch(visitors.manager(), one + "/fields", "\"2\"", "{\"fields\": {\"exports\": null}}")
                .expectStatus()
                .isOk();

        undoes(changed);
        assertThat(intakeRows(changed).get(0).at("/undo/fate").stringValue()).isEqualTo("restored");
        assertThat(intakeRows(changed).get(0).at("/undo/detail").stringValue()).contains("field.exports");
        assertThat(office.sees(one).get("fields").toString()).isEqualTo("{\"profits\":10}");
        undoes(first);
        assertThat(intakeRows(first).get(0).at("/undo/code").stringValue()).isEqualTo("worked-on-since");
        visitors.manager().get().uri(two).exchange().expectStatus().isNotFound();
    }

    @Test
    void ofPeopleComeInAndGoOutWithThem() {
        var organisations =
                intake.takes("subject=organisations&source=s-" + mark, "id,name\n1,Uno %s\n".formatted(mark));
        var people = intake.takes(
                "subject=people&source=s-" + mark,
                "name,email,employer id,acreditacion\nEva Gil,eva@%s.example,1,A-7\n".formatted(mark));
        var eva = id(intakeRows(people).get(0), "subjectId");
        assertThat(office.sees("/api/people/" + eva + "/fields")
                        .at("/fields/badge")
                        .stringValue())
                .isEqualTo("A-7");

        var csv = visitors.manager()
                .get()
                .uri("/api/exports/people?query=" + mark)
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(csv).contains("field.badge").contains("A-7");
        var again = intake.tries(intake.revises(
                intake.receives("subject=people", csv.getBytes(StandardCharsets.UTF_8)), "{\"mode\": \"update\"}"));
        assertThat(intake.report(again)).containsExactly("2 unchanged");
        undoes(people);
        undoes(organisations);
        assertThat(intakeRows(organisations).get(0).at("/undo/fate").stringValue())
                .isEqualTo("removed");
    }

    private void undoes(JsonNode it) {
        body(intake.asks(it, "undo/trial").expectStatus().isOk());
        var tried = intake.waitsUntil(it, Set.of("undo-tried"));
        body(intake.asks(tried, "undo").expectStatus().isOk());
        intake.waitsUntil(it, Set.of("undone"));
    }

    private JsonNode intakeRows(JsonNode it) {
        return office.sees(Intake.address(it) + "/rows").get("items");
    }

    /** Days in it are days, as a spreadsheet keeps them. */
    private byte[] workbook() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Tejido", "1.0")) {
            var sheet = workbook.newWorksheet("list");
            var headings = new String[] {"id", "name", "Beneficios", "Exporta", "Socio desde"};
            for (var column = 0; column < headings.length; column++) {
                sheet.value(0, column, headings[column]);
            }
            sheet.value(1, 0, "1");
            sheet.value(1, 1, "Uno " + mark);
            sheet.value(1, 2, 11.5);
            sheet.value(1, 3, "sí");
            sheet.value(1, 4, LocalDate.of(2021, 3, 4));
            sheet.style(1, 4).format("dd/mm/yyyy").set();
            sheet.value(2, 0, "2");
            sheet.value(2, 1, "Dos " + mark);
            sheet.value(2, 2, 20);
        }
        return bytes.toByteArray();
    }

    private void defines(String subject, String key, String type, String label, String terms) {
        visitors.admin()
                .post()
                .uri("/api/fields")
                .header("Content-Type", "application/json")
                .bodyValue("""
                        {"subject": "%s", "key": "%s", "type": "%s",
                         "terms": {"label": {"es": "%s", "en": "%s"}%s}}
                        """.formatted(subject, key, type, label, key + " in English", terms))
                .exchange()
                .expectStatus()
                .isCreated();
    }
}
