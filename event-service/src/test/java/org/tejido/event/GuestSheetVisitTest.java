package org.tejido.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tejido.event.Office.body;
import static org.tejido.event.Office.registers;
import static org.tejido.event.Office.somebody;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.tejido.testing.Visitors;

/** The office takes the list of those who come along in a spreadsheet. */
@EventServiceTest
class GuestSheetVisitTest {

    private static final String FORMULA = "=HYPERLINK(\"https://evil.example\")";

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    @Autowired
    DatabaseClient database;

    private UUID event;
    private String email;

    @BeforeEach
    void oneWhoAsksForTrouble() {
        event = office.announces(20);
        office.rules(
                        event,
                        Map.of(
                                "approval",
                                false,
                                "questions",
                                List.of(Map.of(
                                        "key",
                                        "menu",
                                        "kind",
                                        "text",
                                        "label",
                                        Map.of("es", "Menú"),
                                        "required",
                                        false))))
                .expectStatus()
                .isOk();
        email = somebody();
        body(registers(
                        visitors.nobody(),
                        event,
                        Map.of(
                                "person", Map.of("name", FORMULA, "email", email),
                                "seats", 2,
                                "answers", Map.of("menu", "+34 600 000 000")))
                .expectStatus()
                .isCreated());
    }

    @Test
    void aWorkbookHoldsTextAndNoFormula() throws Exception {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(
                file("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")))) {
            var rows = workbook.getFirstSheet().read();

            assertThat(rows).hasSize(2);
            var cells = cells(rows.getFirst(), rows.getLast());
            assertThat(cells.get("name").getType()).isEqualTo(CellType.STRING);
            assertThat(cells.get("name").getText()).isEqualTo(FORMULA);
            assertThat(cells.get("email").getText()).isEqualTo(email);
            assertThat(cells.get("seats").getText()).isEqualTo("2");
            assertThat(cells.get("price").getText()).isEqualTo("40.00");
            assertThat(cells.get("stage").getText()).isEqualTo("confirmed");
            assertThat(cells.get("answer.menu").getText()).isEqualTo("+34 600 000 000");
            assertThat(cells.get("registeredAt").getText()).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d(:\\d\\d)?");
        }
    }

    @Test
    void linesOfTextAreGuardedWhereTheyBeginLikeAFormula() {
        var lines = new String(file("csv", "text/csv;charset=UTF-8"), StandardCharsets.UTF_8).split("\r\n");

        assertThat(lines).hasSize(2);
        assertThat(lines[0]).startsWith("\uFEFFregistrationId,stage,name").endsWith(",companions,answer.menu");
        assertThat(lines[1])
                .contains("'=HYPERLINK(\"\"https://evil.example\"\")", email)
                .endsWith("'+34 600 000 000");
    }

    @Test
    void whoTookTheListIsWrittenDown() {
        file("csv", "text/csv;charset=UTF-8");

        assertThat(database.sql("SELECT action FROM audit WHERE subject = :event")
                        .bind("event", event.toString())
                        .map(row -> row.get("action", String.class))
                        .all()
                        .collectList()
                        .block())
                .containsExactly("registrations.exported");
    }

    @Test
    void anotherFormatIsRefused() {
        var refused = body(visitors.manager()
                .get()
                .uri("/api/events/{event}/registrations/export?format=ods", event)
                .exchange()
                .expectStatus()
                .isBadRequest());

        assertThat(refused.get("code").stringValue()).isEqualTo("format-unknown");
    }

    private byte[] file(String format, String type) {
        return visitors.manager()
                .get()
                .uri("/api/events/{event}/registrations/export?format={format}", event, format)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(type)
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectHeader()
                .valueEquals("Content-Disposition", "attachment; filename=\"registrations." + format + "\"")
                .expectBody()
                .returnResult()
                .getResponseBody();
    }

    private static Map<String, Cell> cells(Row headings, Row row) {
        var cells = new HashMap<String, Cell>();
        IntStream.range(0, headings.getCellCount())
                .filter(place -> place < row.getCellCount() && row.getCell(place) != null)
                .forEach(place -> cells.put(headings.getCell(place).getText(), row.getCell(place)));
        return cells;
    }
}
