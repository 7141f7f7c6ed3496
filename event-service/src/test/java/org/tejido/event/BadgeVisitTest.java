package org.tejido.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tejido.event.Office.body;
import static org.tejido.event.Office.registers;
import static org.tejido.event.Office.somebody;
import static org.tejido.event.Office.wish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.tejido.testing.Messages;
import org.tejido.testing.Visitors;

/** What people wear, as the office prints it. */
@EventServiceTest
class BadgeVisitTest {

    private static final Pattern RECTANGLE = Pattern.compile("([\\d.]+) ([\\d.]+) ([\\d.]+) ([\\d.]+) re");

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    @Autowired
    Messages messages;

    @Autowired
    DatabaseClient database;

    @Test
    void nameWhoComesAndForWhomByTheirNamesTenOnASheetInTheLanguageOfTheEvent() throws IOException {
        var organisation = new Neighbourhood(messages, database).organisation();
        var event = office.announces(50);
        comes(event, "Łukasz Żółć", organisation, 2);
        comes(event, "Álvaro Gil", organisation, 1);
        comes(event, "Ana Pérez", organisation, 1);
        comes(
                event,
                "Νίκος Παπαδόπουλος " + "de la Santísima Trinidad ".repeat(7).strip(),
                organisation,
                1);
        var gone = comes(event, "Gone With The Wind", organisation, 1);
        visitors.manager()
                .post()
                .uri("/api/registrations/{id}/cancellation", gone)
                .exchange()
                .expectStatus()
                .isOk();
        for (var other = 0; other < 8; other++) {
            comes(event, "Zoe Others", organisation, 1);
        }

        var paper = new PdfReader(pdf("/api/events/" + event + "/badges.pdf"));
        var text = new PdfTextExtractor(paper);
        var sheets = IntStream.rangeClosed(1, paper.getNumberOfPages())
                .mapToObj(page -> textOf(text, page))
                .toList();

        assertThat(sheets).hasSize(2);
        assertThat(String.join(" ", sheets))
                .containsSubsequence(
                        "Álvaro Gil", "Ana Pérez", "Zoe", "Łukasz Żółć", "Companion Of", "Νίκος Παπαδόπουλος")
                .contains("Terapias avanzadas", nameOf(organisation))
                .doesNotContain("Gone With", "Advanced therapies");
    }

    @Test
    void carryThePassOfWhoeverWearsThem() throws Exception {
        var event = office.announces(5);
        var ana = comes(event, "Ana Pérez", null, 1);
        comes(event, "Somebody Else", null, 1);
        var pass = body(visitors.manager()
                        .get()
                        .uri("/api/registrations/{id}/pass", ana)
                        .exchange())
                .get("pass")
                .stringValue();

        var page = new PdfReader(pdf("/api/registrations/" + ana + "/badges.pdf?language=en")).getPageContent(1);

        assertThat(read(new String(page, StandardCharsets.ISO_8859_1))).isEqualTo(pass);
    }

    private static String textOf(PdfTextExtractor text, int page) {
        try {
            return text.getTextFromPage(page).replaceAll("\\s+", " ");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The squares of the page, as a scanner sees them. */
    private static String read(String page) throws Exception {
        var squares = RECTANGLE
                .matcher(page)
                .results()
                .map(found -> Arrays.stream(new int[] {1, 2, 3, 4})
                        .mapToDouble(group -> Double.parseDouble(found.group(group)))
                        .toArray())
                .filter(square -> square[3] < 5)
                .toList();
        var left = squares.stream().mapToDouble(square -> square[0]).min().orElseThrow();
        var bottom = squares.stream().mapToDouble(square -> square[1]).min().orElseThrow();
        var size = 500;
        var points = new int[size * size];
        Arrays.fill(points, 0xffffff);
        for (var square : squares) {
            var scale = 8 / square[3];
            var from = (int) Math.round(32 + (square[0] - left) * scale);
            var to = from + (int) Math.round(square[2] * scale);
            var lowest = (int) Math.round(32 + (square[1] - bottom) * scale);
            for (var row = size - lowest - 8; row < size - lowest; row++) {
                Arrays.fill(points, row * size + from, row * size + to, 0);
            }
        }
        return QrReader.read(points, size);
    }

    private UUID comes(UUID event, String name, UUID organisation, int seats) {
        var wish = new HashMap<String, Object>(wish(somebody()));
        wish.put("person", Map.of("name", name, "email", somebody()));
        wish.put("seats", seats);
        if (organisation != null) {
            wish.put("organisationId", organisation);
        }
        var id = body(registers(visitors.manager(), event, wish).expectStatus().isCreated())
                .get("registrationId")
                .stringValue();
        if (seats > 1) {
            visitors.manager()
                    .put()
                    .uri("/api/registrations/{id}/companions", id)
                    .bodyValue(Map.of("people", List.of(Map.of("name", "Companion Of", "email", somebody()))))
                    .exchange()
                    .expectStatus()
                    .isOk();
        }
        return UUID.fromString(id);
    }

    private byte[] pdf(String address) {
        return visitors.manager()
                .get()
                .uri(address)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("application/pdf")
                .expectBody()
                .returnResult()
                .getResponseBody();
    }

    private String nameOf(UUID organisation) {
        return database.sql("SELECT name FROM organisation WHERE organisation_id = :id")
                .bind("id", organisation)
                .map(row -> row.get("name", String.class))
                .one()
                .block();
    }
}
