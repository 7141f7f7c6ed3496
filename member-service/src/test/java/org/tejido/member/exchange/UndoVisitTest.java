package org.tejido.member.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tejido.member.Office.body;
import static org.tejido.member.Office.id;
import static org.tejido.member.Office.nif;
import static org.tejido.member.Office.patch;
import static org.tejido.member.Office.tag;
import static org.tejido.member.Office.whole;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.tejido.member.Example;
import org.tejido.member.MemberServiceTest;
import org.tejido.member.Office;
import org.tejido.testing.Messages;
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;

/** An import that was a mistake is taken back, but for what somebody has made his own since. */
@MemberServiceTest
class UndoVisitTest {

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

    private final String mark = UUID.randomUUID().toString().replace("-", "").substring(0, 12);

    @Test
    void takesAwayWhatItCreatedUnlessSomebodyHasWorkedOnItSince() {
        var source = "subject=organisations&source=old-" + mark;
        var file = "id,name,vat\n1,Uno %1$s,%2$s\n2,Dos %1$s,\n3,Tres %1$s,\n4,Cuatro %1$s,\n".formatted(mark, nif());
        var done = intake.takes(source, file);
        var one = found("Uno " + mark);
        writesANote(id(found("Dos " + mark), "organisationId"));
        var three = found("Tres " + mark);
        patch(visitors.manager(), address(three), tag(three), "{\"city\": \"Soria\"}");

        var tried = triesToUndo(done);
        assertThat(tried.at("/undo/removed").asInt()).isEqualTo(2);
        assertThat(tried.at("/undo/kept").asInt()).isEqualTo(2);
        assertThat(tried.at("/undo/done").asInt()).isZero();
        assertThat(fates(tried)).containsExactly("removed", "kept worked-on-since", "kept changed-since", "removed");
        assertThat(names()).hasSize(4);

        writesANote(id(found("Cuatro " + mark), "organisationId"));
        var undone = undoes(tried);
        assertThat(fates(undone))
                .containsExactly("removed", "kept worked-on-since", "kept changed-since", "kept worked-on-since");
        assertThat(undone.at("/undo/by").stringValue()).isNotEmpty();
        assertThat(rows(undone).get(1).at("/undo/detail").stringValue()).contains("notes 1");
        assertThat(names()).containsExactlyInAnyOrder("Dos " + mark, "Tres " + mark, "Cuatro " + mark);
        visitors.manager().get().uri(address(one)).exchange().expectStatus().isNotFound();
        assertThat(told(id(one, "organisationId"), 2)).last().satisfies(last -> {
            assertThat(last.type()).isEqualTo("member.organisation.withdrawn");
            assertThat(last.sequence()).isEqualTo(2);
            assertThat(last.json().replaceAll("[0-9a-f-]{36}", "ID"))
                    .isEqualTo(Example.of(last.type()).replaceAll("\\s", "").replaceAll("[0-9a-f-]{36}", "ID"));
        });

        var again = intake.takes(source, file);
        assertThat(intake.report(again)).containsExactly("2 created", "3 known", "4 known", "5 known");
    }

    @Test
    void putsBackWhatItChangedFieldByFieldWhereNobodyHasChangedItSince() {
        var source = "subject=organisations&source=old-" + mark;
        var numbers = List.of(nif(), nif(), nif());
        intake.takes(
                source,
                "id,name,vat,city,website\n1,Uno %1$s,%2$s,Soria,https://uno.example\n2,Dos %1$s,,León,\n3,Tres %1$s,,,\n"
                        .formatted(mark, numbers.get(0)));
        var changed = intake.commits(
                intake.tries(intake.revises(
                        intake.receives(
                                source,
                                "id,name,vat,city,website\n1,Primera %1$s,%2$s,Burgos,https://one.example\n2,Dos %1$s,,Lugo,\n3,Tres %1$s,%3$s,,\n"
                                        .formatted(mark, numbers.get(1), numbers.get(2))),
                        "{\"mode\": \"update\"}")),
                false);
        var first = found("Primera " + mark);
        patch(visitors.manager(), address(first), tag(first), "{\"city\": \"Ávila\"}");
        var second = found("Dos " + mark);
        patch(visitors.manager(), address(second), tag(second), "{\"city\": \"Vigo\"}");

        var undone = undoes(triesToUndo(changed));
        assertThat(fates(undone)).containsExactly("restored changed-since", "kept changed-since", "restored");
        assertThat(rows(undone).get(0).at("/undo/detail").stringValue())
                .contains("city")
                .doesNotContain("website");
        var back = found("Uno " + mark);
        assertThat(back.get("taxId").stringValue()).isEqualTo(numbers.get(0));
        assertThat(back.get("city").stringValue()).isEqualTo("Ávila");
        assertThat(back.get("website").stringValue()).isEqualTo("https://uno.example");
        assertThat(back.path("otherNames")).as("names that it never had").isEmpty();
        assertThat(found("Dos " + mark).get("city").stringValue()).isEqualTo("Vigo");
        assertThat(found("Tres " + mark).has("taxId")).isFalse();
        assertThat(told(id(back, "organisationId"), 4)).last().satisfies(last -> {
            assertThat(last.type()).isEqualTo("member.organisation.revised");
            assertThat(last.json()).contains("Uno " + mark);
        });
        office.registers(Office.organisationWith("taxId", numbers.get(2)));

        var noted = intake.takes(
                "subject=organisations&source=other-" + mark,
                "id,name,vat\n9,Uno %s,%s\n".formatted(mark, numbers.get(0)));
        assertThat(intake.report(noted)).containsExactly("2 known");
        assertThat(references("other-" + mark)).isEqualTo(1);
        undoes(triesToUndo(noted));
        assertThat(references("other-" + mark)).isZero();
    }

    @Test
    void takesBackPeopleAndThenTheirOrganisations() {
        var source = "source=old-" + mark;
        var organisations =
                intake.takes("subject=organisations&" + source, "id,name\n1,Uno %1$s\n2,Dos %1$s\n".formatted(mark));
        intake.takes(
                "subject=people&" + source,
                "id,name,email,employer id\n7,Eva Gil,eva@%1$s.example,1\n".formatted(mark));
        var people = intake.commits(
                intake.tries(intake.revises(
                        intake.receives(
                                "subject=people&" + source,
                                "id,name,email,employer id\n7,Eva Gil Ruiz,eva.gil@%1$s.example,1\n8,Leo Paz,leo@%1$s.example,1\n9,Ana Sil,ana@%1$s.example,2\n"
                                        .formatted(mark)),
                        "{\"mode\": \"update\"}")),
                false);
        var dos = id(found("Dos " + mark), "organisationId");
        var ana = id(office.sees("/api/organisations/" + dos + "/people").at("/items/0"), "personId");
        writesANote(dos, ana);

        assertThat(fates(triesToUndo(organisations))).containsExactly("kept worked-on-since", "kept worked-on-since");
        var undone = undoes(triesToUndo(people));
        assertThat(fates(undone)).containsExactly("restored", "removed", "kept worked-on-since");
        assertThat(whole(
                        visitors.manager(),
                        "/api/organisations/" + id(found("Uno " + mark), "organisationId") + "/people?limit=50",
                        "email"))
                .containsExactly("eva@%s.example".formatted(mark));
    }

    @Test
    void goesOnWhereABatchFailed() {
        var rows = 1_500;
        var done = intake.takes(
                "subject=organisations",
                "name\n"
                        + IntStream.range(0, rows)
                                .mapToObj(n -> UUID.randomUUID() + mark)
                                .collect(Collectors.joining("\n")));
        var tried = triesToUndo(done);
        run("CREATE FUNCTION fail_%1$s() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'not now'; END $$"
                .formatted(mark));
        run("""
            CREATE TRIGGER fail BEFORE UPDATE OF done ON import_batch FOR EACH ROW
            WHEN (NEW.number = 1 AND NEW.done AND NEW.import_id = '%s')
            EXECUTE FUNCTION fail_%s()""".formatted(id(tried, "importId"), mark));
        JsonNode stopped;
        try {
            stopped = undoes(tried);
            assertThat(stopped.get("stage").stringValue()).isEqualTo("undo-stopped");
            assertThat(stopped.at("/undo/done").asInt()).isEqualTo(1_000);
        } finally {
            run("DROP TRIGGER fail ON import_batch");
        }

        assertThat(undoes(stopped).at("/undo/done").asInt()).isEqualTo(rows);
        assertThat(database.sql(
                                "SELECT count(*) FROM outbox WHERE type = 'member.organisation.withdrawn' AND subject IN"
                                        + " (SELECT subject_id FROM import_row WHERE import_id = :import)")
                        .bind("import", id(tried, "importId"))
                        .map(row -> row.get(0, Long.class))
                        .one()
                        .block())
                .isEqualTo(rows);
    }

    private JsonNode triesToUndo(JsonNode it) {
        body(intake.asks(it, "undo/trial").expectStatus().isOk());
        return intake.waitsUntil(it, Set.of("undo-tried", "undo-stopped"));
    }

    private JsonNode undoes(JsonNode it) {
        body(intake.asks(it, "undo").expectStatus().isOk());
        return intake.waitsUntil(it, Set.of("undone", "undo-stopped"));
    }

    /** Of each row, and why. */
    private List<String> fates(JsonNode it) {
        return rows(it).valueStream()
                .map(row -> "%s %s"
                        .formatted(
                                row.at("/undo/fate").stringValue(),
                                row.at("/undo/code").asString(""))
                        .strip())
                .toList();
    }

    private JsonNode rows(JsonNode it) {
        return office.sees(Intake.address(it) + "/rows?limit=200").get("items");
    }

    private void writesANote(UUID organisation) {
        visitors.manager()
                .post()
                .uri("/api/organisations/{id}/notes", organisation)
                .bodyValue(Map.of("text", "Called, and asked for the statutes."))
                .exchange()
                .expectStatus()
                .isCreated();
    }

    private void writesANote(UUID organisation, UUID person) {
        visitors.manager()
                .post()
                .uri("/api/people/{id}/notes", person)
                .bodyValue(Map.of("text", "Prefers to be called in the morning."))
                .exchange()
                .expectStatus()
                .isCreated();
    }

    private List<Messages.Told> told(UUID organisation, int times) {
        return await().until(
                        () -> messages.about(organisation, "member.organisation.v1"), told -> told.size() >= times);
    }

    private static String address(JsonNode organisation) {
        return "/api/organisations/" + id(organisation, "organisationId");
    }

    private JsonNode found(String name) {
        return office.sees("/api/organisations?limit=50&query=" + mark)
                .get("items")
                .valueStream()
                .filter(it -> it.get("name").stringValue().equals(name))
                .findFirst()
                .map(it -> office.sees(address(it)))
                .orElseThrow();
    }

    private List<String> names() {
        return whole(visitors.manager(), "/api/organisations?limit=50&query=" + mark, "name");
    }

    private long references(String source) {
        return database.sql("SELECT count(*) FROM organisation_reference WHERE source = :source")
                .bind("source", source)
                .map(row -> row.get(0, Long.class))
                .one()
                .block();
    }

    private void run(String statement) {
        database.sql(statement).then().block();
    }
}
