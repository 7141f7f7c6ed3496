package org.tejido.member.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tejido.member.Office.nif;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tejido.member.MemberServiceTest;
import org.tejido.member.Office;
import org.tejido.member.exchange.sheet.Sheet;
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;

/** Lists of other systems come in, organisations first and then their people; and ours go out and in again. */
@MemberServiceTest
class MigrationVisitTest {

    @Autowired
    Office office;

    @Autowired
    Intake intake;

    @Autowired
    Visitors visitors;

    private final String mark = UUID.randomUUID().toString().replace("-", "").substring(0, 12);

    @Test
    void takesAnExportOfCiviCrm() {
        var file = sample("civicrm-contacts.csv");

        var organisations = intake.takes("subject=organisations&source=civicrm-" + mark, file);
        assertThat(intake.report(organisations))
                .containsExactly("2 created", "3 created", "4 left-out", "5 left-out", "6 left-out");
        var people = intake.takes("subject=people&source=civicrm-" + mark, file);
        assertThat(intake.report(people))
                .containsExactly("2 left-out", "3 left-out", "4 created", "5 created", "6 left-out");

        assertThat(peopleOf("oncoduero").valueStream().map(it -> it.get("name").stringValue()))
                .containsExactly("Carmen Ruiz");
        assertThat(peopleOf("oncoduero").get(0).get("position").stringValue()).isEqualTo("Directora científica");
        assertThat(intake.report(intake.takes("subject=people&source=civicrm-" + mark, file)))
                .contains("4 known", "5 known");
    }

    @Test
    void takesAnExportOfOdoo() {
        var file = sample("odoo-res-partner.csv");

        var organisations = intake.takes("subject=organisations&source=odoo-" + mark, file);
        assertThat(intake.report(organisations)).containsExactly("2 created", "3 created", "4 left-out", "5 left-out");
        var people = intake.takes("subject=people&source=odoo-" + mark, file);
        assertThat(intake.report(people)).containsExactly("2 left-out", "3 left-out", "4 created", "5 created");
        assertThat(peopleOf("tormes").get(0).get("email").stringValue())
                .isEqualTo("luis.%s@tormes.example".formatted(mark));
    }

    @Test
    void saysOfPeopleWhatIsWrong() {
        intake.takes(
                "subject=organisations&source=s-" + mark, "id,name\n1,Clínica %1$s\n2,Doble %1$s\n".formatted(mark));
        intake.commits(
                intake.tries(intake.revises(
                        intake.receives("subject=organisations", "name\nDoble %s\n".formatted(mark)),
                        "{\"resemblanceAccepted\": true}")),
                false);

        var tried = intake.tries(intake.receives(
                "subject=people&source=s-" + mark,
                "name,email,company,employer id\n"
                        + "Ana Gil,ana@example.org,clinica %s,\n".formatted(mark)
                        + "Otra Ana,ANA@example.org,,1\n"
                        + "Sin correo,,,1\n"
                        + "Nadie,n@example.org,,\n"
                        + "Lejos,l@example.org,,99\n"
                        + "Doble,d@example.org,Doble %s,\n".formatted(mark)));
        assertThat(intake.report(tried))
                .containsExactly(
                        "2 created",
                        "3 troubled twice-in-file",
                        "4 troubled invalid /email",
                        "5 troubled organisation-missing /organisationName",
                        "6 troubled organisation-not-known /organisationName",
                        "7 troubled organisation-unclear /organisationName");
    }

    @Test
    void readsAWorkbook() {
        var received = intake.receives("subject=organisations", workbook());

        assertThat(received.get("format").stringValue()).isEqualTo("xlsx");
        assertThat(received.at("/columns/1/samples/0").stringValue()).isEqualTo("0");
        assertThat(intake.report(intake.tries(received))).containsExactly("2 created");
    }

    @Test
    void refusesAWorkbookThatUnpacksToMoreThanItSays() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            for (var megabyte = 0; megabyte < 50; megabyte++) {
                zip.write(new byte[1024 * 1024]);
            }
        }

        intake.sends("subject=organisations", bytes.toByteArray())
                .expectStatus()
                .isEqualTo(413)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("file-too-large");
    }

    @Test
    void writesListsThatComeInAgainAndThatNoSpreadsheetCalculates() throws IOException {
        intake.takes("subject=organisations", "name,city,sme\n=1+1 %1$s,León,no\nOtra más %1$s,,\n".formatted(mark));

        var csv = exported("/api/exports/organisations?query=" + mark);
        assertThat(new String(csv, StandardCharsets.UTF_8)).contains("'=1+1");
        var workbook = exported("/api/exports/organisations?format=xlsx&query=" + mark);
        for (var file : List.of(csv, workbook)) {
            var tried = intake.tries(
                    intake.revises(intake.receives("subject=organisations", file), "{\"mode\": \"update\"}"));
            assertThat(tried.at("/counts/unchanged").asInt()).isEqualTo(2);
        }
        var path = Files.createTempFile("export", ".xlsx");
        Files.write(path, workbook);
        try (var sheet = Sheet.open(path)) {
            assertThat(sheet.next().cells()).contains("=1+1 " + mark);
        }
        Files.delete(path);
    }

    @Test
    void writesAndReadsBusinessCards() {
        intake.takes("subject=organisations&source=s-" + mark, "id,name\n1,Clínica %s\n".formatted(mark));
        intake.takes(
                "subject=people&source=s-" + mark,
                "name,email,phone,position,employer id\nAna Gil,a@example.org,+34 983 000 000,Médica,1\n");

        var cards = exported("/api/exports/people?format=vcard&query=" + mark);
        assertThat(new String(cards, StandardCharsets.UTF_8))
                .contains("VERSION:4.0", "FN:Ana Gil", "ORG:Clínica " + mark, "TITLE:Médica");
        var tried = intake.tries(intake.receives("subject=people", cards));
        assertThat(tried.get("format").stringValue()).isEqualTo("vcard");
        assertThat(intake.report(tried)).containsExactly("1 known");

        var again = intake.tries(intake.receives("subject=people", exported("/api/exports/people?query=" + mark)));
        assertThat(intake.report(again)).containsExactly("2 known");
        visitors.manager()
                .get()
                .uri("/api/exports/organisations?format=vcard")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("format-unknown");
    }

    private byte[] exported(String address) {
        return visitors.manager()
                .get()
                .uri(address)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody();
    }

    private JsonNode peopleOf(String word) {
        var organisation = office.sees("/api/organisations?query=%s+%s".formatted(mark, word))
                .at("/items/0");
        return office.sees("/api/organisations/%s/people"
                        .formatted(organisation.get("organisationId").stringValue()))
                .get("items");
    }

    private byte[] workbook() {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Test", "1.0")) {
            var sheet = workbook.newWorksheet("Lista");
            sheet.value(0, 0, "Nombre");
            sheet.value(0, 1, "Pyme");
            sheet.value(1, 0, "Libro " + mark);
            sheet.value(1, 1, 0);
            workbook.finish();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private String sample(String name) {
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream(name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{mark}", mark)
                    .replace("{nif1}", nif());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
