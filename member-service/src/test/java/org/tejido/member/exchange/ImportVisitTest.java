package org.tejido.member.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tejido.member.Office.body;
import static org.tejido.member.Office.id;
import static org.tejido.member.Office.nif;
import static org.tejido.member.Office.organisationWith;
import static org.tejido.member.Office.patch;
import static org.tejido.member.Office.whole;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.tejido.member.MemberServiceTest;
import org.tejido.member.Office;
import org.tejido.testing.Messages;
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;

@MemberServiceTest
class ImportVisitTest {

    @Autowired
    Office office;

    @Autowired
    Intake intake;

    @Autowired
    Visitors visitors;

    @Autowired
    Messages messages;

    @Autowired
    DatabaseClient database;

    /** In every name of one test, and in no other. */
    private final String mark = UUID.randomUUID().toString().replace("-", "").substring(0, 12);

    @Test
    void proposesAMappingTriesWithoutATraceAndWritesWhenItIsCommitted() {
        var file = "Razón social;NIF;Tipo;País;Localidad;Pyme;Etiquetas;Teléfono\n"
                + "%s Uno, S.L.;%s;Empresa;España;Ávila;Sí;oncología|ensayos;983\n".formatted(mark, nif())
                + "Universidad %s;;Universidad;Portugal;Braga;0;;\n".formatted(mark);
        var received = intake.receives("subject=organisations&fileName=lista.csv", file);

        assertThat(received.get("stage").stringValue()).isEqualTo("ready");
        assertThat(received.get("rows").asInt()).isEqualTo(2);
        assertThat(received.at("/columns/0/field").stringValue()).isEqualTo("name");
        assertThat(received.at("/columns/0/samples/0").stringValue()).isEqualTo(mark + " Uno, S.L.");
        assertThat(received.at("/columns/7/heading").stringValue()).isEqualTo("Teléfono");
        assertThat(received.at("/columns/7").has("field")).isFalse();

        var tried = intake.tries(received);
        assertThat(tried.at("/counts/created").asInt()).isEqualTo(2);
        assertThat(tried.at("/counts/written").asInt()).isZero();
        assertThat(names()).isEmpty();

        var done = intake.commits(tried, false);
        assertThat(done.get("stage").stringValue()).isEqualTo("done");
        assertThat(done.at("/counts/written").asInt()).isEqualTo(2);
        assertThat(names()).containsExactlyInAnyOrder("Universidad " + mark, mark + " Uno, S.L.");
        var braga = found("Universidad " + mark);
        assertThat(braga.get("sme").booleanValue()).isFalse();
        assertThat(braga.get("country").stringValue()).isEqualTo("PT");
        assertThat(found(mark + " Uno, S.L.").get("keywords").valueStream().map(JsonNode::stringValue))
                .containsExactly("oncología", "ensayos");
    }

    @Test
    void tellsAndWritesDownWhatARegistrationByHandWould() {
        var byHand = office.registers(organisationWith("name", "A mano " + mark));
        intake.takes(
                "subject=organisations",
                "name,vat,city,sme,kind,country\nImportada %s,%s,Valladolid,true,company,ES".formatted(mark, nif()));
        var imported = id(found("Importada " + mark), "organisationId");

        var registered = told(id(byHand, "organisationId"));
        assertThat(told(imported)).hasSameSizeAs(registered);
        assertThat(told(imported).getFirst().type())
                .isEqualTo(registered.getFirst().type());
        assertThat(told(imported)
                        .getFirst()
                        .json()
                        .replace(
                                imported.toString(),
                                id(byHand, "organisationId").toString())
                        .replace("Importada", "A mano"))
                .isEqualTo(registered.getFirst().json());
        var line = office.sees("/api/organisations/" + imported + "/history").at("/items/0");
        assertThat(line.get("kind").stringValue()).isEqualTo("member.organisation.registered");
        assertThat(line.get("source").stringValue()).isEqualTo("/api/organisations/" + imported);
    }

    @Test
    void saysOfEachRowWhatIsWrongAndTakesTheOthersOnlyWhenToldTo() {
        var taxId = nif();
        var tried = intake.tries(intake.receives(
                "subject=organisations",
                "name,vat,country,kind,sme\n"
                        + "%s uno,%s,ES,company,\n".formatted(mark, taxId)
                        + "%s dos,B00000001,ES,company,\n".formatted(mark)
                        + "%s tres,,Atlantis,company,\n".formatted(mark)
                        + ",,ES,company,\n"
                        + "%s cuatro,,ES,circus,\n".formatted(mark)
                        + "%s cinco,,ES,company,perhaps\n".formatted(mark)
                        + "Another name altogether %s,%s,ES,company,\n".formatted(mark, taxId)));

        assertThat(intake.report(tried))
                .containsExactly(
                        "2 created",
                        "3 troubled tax-id-invalid /taxId",
                        "4 troubled country-unknown /country",
                        "5 troubled invalid /name",
                        "6 troubled kind-unknown /kind",
                        "7 troubled answer-unknown /sme",
                        "8 troubled twice-in-file");
        assertThat(intake.asks(tried, "commit")
                        .expectStatus()
                        .isEqualTo(409)
                        .expectBody(JsonNode.class)
                        .returnResult()
                        .getResponseBody()
                        .get("code")
                        .stringValue())
                .isEqualTo("import-has-troubles");
        assertThat(names()).isEmpty();

        var done = intake.commits(tried, true);
        assertThat(done.at("/counts/written").asInt()).isEqualTo(1);
        assertThat(names()).containsExactly(mark + " uno");
    }

    @Test
    void asksAboutNamesThatResembleAKnownOneOrEachOther() {
        office.registers(organisationWith("name", "Laboratorios Biomédicos %s del Duero, S.L.".formatted(mark)));
        var received = intake.receives(
                "subject=organisations",
                "name\nLaboratorios Biomedicos %1$s del Duero\nFundación %1$s de Gredos\nFundacion %1$s de Gredos, S.A.\n"
                        .formatted(mark));
        var tried = intake.tries(received);

        assertThat(intake.report(tried))
                .containsExactly(
                        "2 troubled organisation-already-known /name", "3 created", "4 troubled twice-in-file /name");

        var accepted = intake.tries(intake.revises(tried, "{\"resemblanceAccepted\": true}"));
        assertThat(accepted.at("/counts/created").asInt()).isEqualTo(3);
    }

    @Test
    void findsWhatWasRegisteredByHandBetweenTrialAndCommit() {
        var tried = intake.tries(intake.receives(
                "subject=organisations", "name\nClínica Veterinaria %s\nOtra cosa %s\n".formatted(mark, mark)));
        office.registers(organisationWith("name", "Clinica veterinaria %s, S.L.".formatted(mark)));

        var stopped = intake.commits(tried, false);
        assertThat(stopped.get("stage").stringValue()).isEqualTo("stopped");
        assertThat(stopped.at("/counts/written").asInt()).isZero();
        assertThat(intake.report(stopped)).contains("2 troubled organisation-already-known /name");

        var done = intake.commits(stopped, true);
        assertThat(done.get("stage").stringValue()).isEqualTo("done");
        assertThat(names())
                .containsExactlyInAnyOrder("Otra cosa " + mark, "Clinica veterinaria %s, S.L.".formatted(mark));
    }

    @Test
    void knowsAgainWhatWasSentBeforeAndUpdatesItOnlyWhenAsked() {
        var query = "subject=organisations&source=erp-" + mark;
        intake.takes(query, "id,name,city\n7,Primera %s,León\n8,Segunda %s,Soria\n".formatted(mark, mark));

        var again = "id,name,city,sme\n7,Primera renombrada %s,,0\n8,Segunda %s,Soria,\n".formatted(mark, mark);
        var passedOver = intake.takes(query, again);
        assertThat(intake.report(passedOver)).containsExactly("2 known", "3 known");

        var tried = intake.tries(intake.revises(intake.receives(query, again), "{\"mode\": \"update\"}"));
        assertThat(intake.report(tried)).containsExactly("2 updated", "3 unchanged");
        intake.commits(tried, false);
        var revised = found("Primera renombrada " + mark);
        assertThat(revised.get("city").stringValue()).isEqualTo("León");
        assertThat(revised.get("sme").booleanValue()).isFalse();
        assertThat(revised.get("version").asInt()).isEqualTo(2);
        await().untilAsserted(
                        () -> assertThat(told(id(revised, "organisationId"))).hasSize(2));
    }

    @Test
    void worksOffEveryBatchOnceThoughItIsInterrupted() {
        var rows = 2_500;
        var file = "name\n"
                + IntStream.range(0, rows)
                        .mapToObj(n -> UUID.randomUUID() + mark)
                        .collect(Collectors.joining("\n"));
        var tried = intake.tries(intake.receives("subject=organisations", file));
        run("CREATE FUNCTION fail_%1$s() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'not now'; END $$"
                .formatted(mark));
        run("""
            CREATE TRIGGER fail BEFORE UPDATE OF done ON import_batch FOR EACH ROW
            WHEN (NEW.number = 1 AND NEW.done AND NEW.failures < 3 AND NEW.import_id = '%s')
            EXECUTE FUNCTION fail_%s()""".formatted(id(tried, "importId"), mark));
        try {
            var done = intake.commits(tried, false);
            assertThat(done.get("stage").stringValue()).isEqualTo("done");
            assertThat(done.at("/counts/written").asInt()).isEqualTo(rows);
        } finally {
            run("DROP TRIGGER fail ON import_batch");
        }
        assertThat(count("SELECT count(*) FROM organisation WHERE import_id = '%s'".formatted(id(tried, "importId"))))
                .isEqualTo(rows);
        assertThat(count("""
                SELECT count(*) FROM outbox WHERE subject IN (SELECT id FROM organisation WHERE import_id = '%s')
                """.formatted(id(tried, "importId")))).isEqualTo(rows);
    }

    @Test
    void mapsAsItIsToldAndRefusesWhatCannotBe() {
        var received = intake.receives("subject=organisations", "Wer,Wo,id\n%s wer,Soria,1\n".formatted(mark));
        assertThat(code(intake.asks(received, "trial"), 409)).isEqualTo("mapping-incomplete");

        assertThat(code(revising(received, "{\"mapping\": {\"0\": \"nonsense\"}}"), 422))
                .isEqualTo("mapping-invalid");
        assertThat(code(revising(received, "{\"mapping\": {\"9\": \"name\"}}"), 422))
                .isEqualTo("mapping-invalid");
        assertThat(code(revising(received, "{\"mapping\": {\"0\": \"name\", \"1\": \"name\"}}"), 422))
                .isEqualTo("mapping-invalid");
        assertThat(code(revising(received, "{\"source\": \"No such!\"}"), 422)).isEqualTo("source-invalid");
        assertThat(code(revising(received, "{\"colour\": \"red\"}"), 400)).isEqualTo("body-malformed");

        var mapped = intake.revises(received, "{\"mapping\": {\"0\": \"name\", \"1\": \"city\"}}");
        assertThat(code(intake.asks(mapped, "trial"), 409)).isEqualTo("source-missing");
        var withSource = intake.revises(mapped, "{\"source\": \"liste\"}");
        intake.commits(intake.tries(withSource), false);
        assertThat(found(mark + " wer").get("city").stringValue()).isEqualTo("Soria");
    }

    @Test
    void goesFromStageToStageAndNoOtherWay() {
        var received = intake.receives("subject=organisations", "name\n%s\n".formatted(mark));
        assertThat(code(intake.asks(received, "commit"), 409)).isEqualTo("wrong-stage");

        var tried = intake.tries(received);
        assertThat(code(intake.asks(received, "commit"), 412)).isEqualTo("stale-version");
        assertThat(code(
                        visitors.manager()
                                .post()
                                .uri(Intake.address(tried) + "/commit")
                                .exchange(),
                        428))
                .isNotEmpty();
        body(intake.asks(tried, "cancellation").expectStatus().isOk());
        var cancelled = intake.sees(tried);
        assertThat(cancelled.get("stage").stringValue()).isEqualTo("cancelled");
        for (var step : List.of("commit", "trial", "cancellation")) {
            assertThat(code(intake.asks(cancelled, step), 409)).isEqualTo("wrong-stage");
        }
        assertThat(code(revising(cancelled, "{\"country\": \"PT\"}"), 409)).isEqualTo("wrong-stage");
        assertThat(names()).isEmpty();
    }

    @Test
    void triesAgainWhereAnotherImportHasBeenWrittenMeanwhile() {
        var tried = intake.tries(intake.receives("subject=organisations", "name\n%s eins\n".formatted(mark)));
        intake.takes("subject=organisations", "name\n%s zwei ganz anders\n".formatted(mark));

        assertThat(code(intake.asks(tried, "commit"), 409)).isEqualTo("trial-outdated");
        intake.commits(intake.tries(tried), false);
        assertThat(names()).hasSize(2);
    }

    @Test
    void refusesFilesThatAreNone() {
        assertThat(refusal("")).isEqualTo("file-empty");
        assertThat(refusal("name\n")).isEqualTo("file-empty");
        assertThat(refusal("name\n\"open")).isEqualTo("file-unreadable");
        assertThat(refusal("name\na\0b")).isEqualTo("file-unreadable");
        assertThat(refusal("PK\u0003\u0004 not a workbook")).isEqualTo("file-unreadable");
        assertThat(refusal("name\n" + "x".repeat(20_001))).isEqualTo("cell-too-long");
        assertThat(refusal("name" + ",".repeat(301) + "\nx")).isEqualTo("file-too-long");
        assertThat(refusal("name\n" + "x\n".repeat(100_001))).isEqualTo("file-too-long");
        assertThat(code(intake.sends("subject=beasts", "name\nx".getBytes(StandardCharsets.UTF_8)), 400))
                .isEqualTo("subject-unknown");
        var id = UUID.randomUUID();
        intake.receives("subject=organisations&id=" + id, "name\nx\n");
        assertThat(code(
                        intake.sends("subject=organisations&id=" + id, "name\nx\n".getBytes(StandardCharsets.UTF_8)),
                        409))
                .isEqualTo("import-exists");
    }

    @Test
    void isReadAsWindowsWroteItAndWithAByteOrderMark() {
        for (var charset :
                List.of(Charset.forName("windows-1252"), StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
            var text = (charset.equals(StandardCharsets.UTF_16LE) ? "\uFEFF" : "")
                    + "Nombre\tPoblación\nFundación\tLeón\n";
            assertThat(intake.receives("subject=organisations", text.getBytes(charset))
                            .at("/columns/1/samples/0")
                            .stringValue())
                    .isEqualTo("León");
        }
    }

    @Test
    void reportsAsAFileThatCanBeCorrectedAndSentAgain() {
        var tried = intake.tries(intake.receives(
                "subject=organisations", "name,vat\n=cmd|' /C calc'!A0 %s,\n%s,X\n".formatted(mark, mark)));

        var report = visitors.manager()
                .get()
                .uri(Intake.address(tried) + "/report?outcome=troubled")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(report)
                .startsWith("\uFEFFname,vat,line,outcome")
                .contains("tax-id-invalid")
                .doesNotContain("cmd");
        var all = visitors.manager()
                .get()
                .uri(Intake.address(tried) + "/report")
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(all).contains("'=cmd");
        assertThat(code(
                        visitors.manager()
                                .get()
                                .uri(Intake.address(tried) + "/rows?outcome=lost")
                                .exchange(),
                        400))
                .isEqualTo("outcome-unknown");
    }

    private String refusal(String file) {
        var problem = intake.sends("subject=organisations", file.getBytes(StandardCharsets.UTF_8))
                .expectStatus()
                .isEqualTo(422);
        return body(problem).get("code").stringValue();
    }

    private ResponseSpec revising(JsonNode it, String change) {
        return patch(visitors.manager(), Intake.address(it), Office.tag(it), change);
    }

    private static String code(ResponseSpec response, int status) {
        return body(response.expectStatus().isEqualTo(status)).get("code").stringValue();
    }

    private List<Messages.Told> told(UUID organisation) {
        return await().until(() -> messages.about(organisation, "member.organisation.v1"), told -> !told.isEmpty());
    }

    private JsonNode found(String name) {
        return office.sees("/api/organisations?limit=50&query=" + mark)
                .get("items")
                .valueStream()
                .filter(it -> it.get("name").stringValue().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> names() {
        return whole(visitors.manager(), "/api/organisations?limit=50&query=" + mark, "name");
    }

    private void run(String statement) {
        database.sql(statement).then().block();
    }

    private long count(String query) {
        return database.sql(query).map(row -> row.get(0, Long.class)).one().block();
    }
}
