package org.tejido.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tejido.event.Office.body;
import static org.tejido.event.Office.registers;
import static org.tejido.event.Office.somebody;
import static org.tejido.event.Office.wish;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.tejido.testing.Messages;
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Scanners at the doors, which are connected now and then. */
@EventServiceTest
class ScanVisitTest {

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    @Autowired
    Messages messages;

    @Autowired
    WallClock clock;

    @Autowired
    DatabaseClient database;

    @Autowired
    JsonMapper json;

    @Test
    void somebodyCameWhenTheyWereFirstSeenByWhicheverScannerTellsItLast() {
        var event = soon();
        var ana = registered(event);
        var pass = pass(ana);
        var early = scan(pass, ago(15));
        var late = scan(pass, ago(10));

        assertThat(tell(event, late)).containsExactly("checked-in " + ago(late));
        assertThat(tell(event, early)).containsExactly("checked-in " + ago(early));
        assertThat(tell(event, late)).containsExactly("already-in " + ago(early));

        assertThat(Instant.parse(seen(ana).get("attendedAt").stringValue())).isEqualTo(ago(early));
        await().untilAsserted(() ->
                assertThat(messages.about(ana, "event.attendance.v1")).hasSize(1));
        assertThat(json.readTree(messages.about(ana, "event.attendance.v1")
                                .getFirst()
                                .json())
                        .get("attendedAt")
                        .stringValue())
                .isEqualTo(ago(late).toString());
    }

    @Test
    void whoLeavesComesBackAndWhoWasLetInByHandIsIn() {
        var event = soon();
        var ana = registered(event);
        var byHand = body(visitors.manager()
                        .post()
                        .uri("/api/registrations/{id}/check-in", ana)
                        .exchange()
                        .expectStatus()
                        .isOk())
                .get("attendedAt")
                .stringValue();
        clock.putForward(Duration.ofMinutes(20));
        var pass = pass(ana);
        var out = new HashMap<>(scan(pass, ago(8)));
        out.put("direction", "exit");

        assertThat(tell(event, scan(pass, ago(4)), scan(pass, ago(9)), out))
                .satisfiesExactly(
                        again -> assertThat(again).startsWith("returned "),
                        first -> assertThat(first).isEqualTo("already-in " + byHand),
                        left -> assertThat(left).startsWith("left "));
    }

    @Test
    void eachScanOfABatchHasAResultOfItsOwnAndNothingIsKeptOfThoseThatDoNotCount() {
        var event = soon();
        var ana = registered(event);
        var pass = pass(ana);
        var gone = registered(event);
        var passOfGone = pass(gone);
        visitors.manager()
                .post()
                .uri("/api/registrations/{id}/cancellation", gone)
                .exchange()
                .expectStatus()
                .isOk();
        var replaced = registered(event);
        var passBefore = pass(replaced);
        visitors.manager()
                .post()
                .uri("/api/registrations/{id}/substitution", replaced)
                .bodyValue(wish(somebody()).get("person"))
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(tell(
                        event,
                        scan(forged(pass), ago(1)),
                        scan("TP1:NONSENSE", ago(1)),
                        scan(pass(registered(soon())), ago(1)),
                        scan(passOfGone, ago(1)),
                        scan(passBefore, ago(1)),
                        scan(pass, ago(-6)),
                        scan(pass, ago(24 * 60)),
                        scan(pass, ago(1)),
                        scan(pass(replaced), ago(1))))
                .extracting(line -> line.split(" ")[0])
                .containsExactly(
                        "pass-forged",
                        "pass-unreadable",
                        "pass-of-another-event",
                        "registration-cancelled",
                        "pass-superseded",
                        "scanned-in-the-future",
                        "scanned-too-early",
                        "checked-in",
                        "checked-in");
        assertThat(scansOf(ana)).isEqualTo(1);
        assertThat(scansOf(gone)).isZero();
        assertThat(seen(gone).get("stage").stringValue()).isEqualTo("cancelled");
    }

    @Test
    void toldByManyAtOnceAndAgainNothingHappensTwice() throws Exception {
        var event = soon();
        var guests = IntStream.range(0, 12).mapToObj(_ -> registered(event)).toList();
        var passes = guests.stream().map(this::pass).toList();
        var first = passes.stream().map(pass -> scan(pass, ago(30))).toList();

        var answers = Crowd.of(8, () -> IntStream.range(0, 2)
                .mapToObj(turn -> tell(event, shuffled(first, passes)))
                .toList());

        assertThat(answers).allSatisfy(told -> assertThat(told).allSatisfy(lines -> assertThat(lines)
                .hasSize(24)
                .filteredOn(line -> line.startsWith("checked-in"))
                .hasSize(12)));
        assertThat(guests).allSatisfy(guest -> assertThat(scansOf(guest)).isEqualTo(1 + 16));
        for (var guest : guests.subList(0, 2)) {
            await().untilAsserted(() ->
                    assertThat(messages.about(guest, "event.attendance.v1")).hasSize(1));
        }
        var stolen = new HashMap<>(first.getFirst());
        stolen.put("pass", passes.getLast());
        assertThat(tell(event, stolen)).containsExactly("scan-id-reused");
    }

    @Test
    void aPassOpensTheDoorForADayAfterTheEndHoweverLateThatIsTold() {
        var event = soon();
        var pass = pass(registered(event));
        var during = clock.instant().plus(Duration.ofHours(2));
        clock.putForward(Duration.ofDays(3));

        assertThat(tell(event, scan(pass, ago(1))))
                .satisfiesExactly(line -> assertThat(line).startsWith("pass-expired "));
        assertThat(tell(event, scan(pass, during)))
                .satisfiesExactly(line -> assertThat(line).startsWith("checked-in "));
    }

    @Test
    void nobodyComesToWhatDoesNotTakePlace() {
        var announced = office.announces(poster());
        var event = Office.id(announced);
        var pass = pass(registered(event));
        office.cancels(announced);

        assertThat(tell(event, scan(pass, ago(1)))).containsExactly("event-cancelled");
    }

    @Test
    void aScannerIsGivenWhatItHasToKnowAndNothingUntilThatChanges() {
        var event = soon();
        var ana = registered(event);
        var gone = registered(event);
        visitors.manager()
                .post()
                .uri("/api/registrations/{id}/cancellation", gone)
                .exchange()
                .expectStatus()
                .isOk();

        var first = manifest(event, null)
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult();
        var tag = first.getResponseHeaders().getETag();
        var manifest = first.getResponseBody();

        assertThat(manifest.get("registrations").valueStream()).singleElement().satisfies(guest -> {
            assertThat(guest.get("registrationId").stringValue()).isEqualTo(ana.toString());
            assertThat(guest.get("name").stringValue()).isEqualTo("Ana P.");
            assertThat(guest.get("serial").intValue()).isEqualTo(1);
        });
        assertThat(manifest.get("cancelled").valueStream().map(JsonNode::stringValue))
                .containsExactly(gone.toString());
        assertThat(manifest.get("keys").valueStream().map(key -> key.get("kid").stringValue()))
                .contains(body(visitors.manager()
                                .get()
                                .uri("/api/registrations/{id}/pass", ana)
                                .exchange())
                        .get("keyId")
                        .stringValue());
        manifest(event, tag).expectStatus().isNotModified();
        tell(event, scan(pass(ana), ago(1)));
        assertThat(body(manifest(event, tag).expectStatus().isOk()).toString()).contains("attendedAt");
    }

    private ResponseSpec manifest(UUID event, String known) {
        return visitors.manager()
                .get()
                .uri("/api/events/{event}/manifest", event)
                .headers(headers -> headers.setIfNoneMatch(known == null ? List.of() : List.of(known)))
                .exchange();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"scans": []}                                                                   | 422 | /scans
            {}                                                                              | 422 | /scans
            {"scans": [{"pass": "x", "scannedAt": "2027-01-01T00:00:00Z"}]}                 | 422 | /scans/0/id
            {"scans": [{"id": "01900000-0000-7000-8000-00000000dead", "pass": "x"}]}        | 422 | /scans/0/scannedAt
            {"scans": [{"id": "01900000-0000-7000-8000-00000000dead", "pass": "x", "scannedAt": "2027-01-01T00:00:00Z", "direction": "up"}]} | 422 | /scans/0/direction
            {"scans": [{"id": "01900000-0000-7000-8000-00000000dead", "pass": "x", "scannedAt": "noon"}]} | 400 | /scans/0/scannedAt
            """)
    void whatCannotBeReadIsNamed(String told, int status, String pointer) {
        visitors.manager()
                .post()
                .uri("/api/events/{event}/scans", UUID.randomUUID())
                .header("Content-Type", "application/json")
                .bodyValue(told)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo(pointer);
    }

    private List<Map<String, Object>> shuffled(List<Map<String, Object>> scans, List<String> passes) {
        var batch = new ArrayList<>(scans);
        passes.forEach(pass -> batch.add(scan(pass, ago(20))));
        Collections.shuffle(batch);
        return batch;
    }

    /** A panel that begins in an hour and lasts for three. */
    private UUID soon() {
        return Office.id(office.announces(poster()));
    }

    private Map<String, Object> poster() {
        var start = LocalDateTime.ofInstant(clock.instant(), Office.MADRID)
                .plusHours(1)
                .truncatedTo(ChronoUnit.MINUTES);
        var poster = office.posterWith("startsAt", start + ":00");
        poster.put("endsAt", start.plusHours(3) + ":00");
        return poster;
    }

    private UUID registered(UUID event) {
        return UUID.fromString(body(registers(visitors.manager(), event, wish(somebody()))
                        .expectStatus()
                        .isCreated())
                .get("registrationId")
                .stringValue());
    }

    private String pass(UUID registration) {
        return body(visitors.manager()
                        .get()
                        .uri("/api/registrations/{id}/pass", registration)
                        .exchange()
                        .expectStatus()
                        .isOk())
                .get("pass")
                .stringValue();
    }

    /** With another signature. */
    private static String forged(String pass) {
        var place = "TP1:".length() + 3 * 40;
        return pass.substring(0, place) + (pass.charAt(place) == '0' ? '1' : '0') + pass.substring(place + 1);
    }

    private Instant ago(int minutes) {
        return clock.instant().minus(Duration.ofMinutes(minutes)).truncatedTo(ChronoUnit.MILLIS);
    }

    private static Instant ago(Map<String, Object> scan) {
        return (Instant) scan.get("scannedAt");
    }

    private static Map<String, Object> scan(String pass, Instant at) {
        return Map.of("id", UUID.randomUUID(), "pass", pass, "scannedAt", at);
    }

    @SafeVarargs
    private List<String> tell(UUID event, Map<String, Object>... scans) {
        return tell(event, List.of(scans));
    }

    /** Each result, and the moment that it is about. */
    private List<String> tell(UUID event, List<Map<String, Object>> scans) {
        return body(visitors.manager()
                        .post()
                        .uri("/api/events/{event}/scans", event)
                        .bodyValue(Map.of("scanner", "Puerta norte", "scans", scans))
                        .exchange()
                        .expectStatus()
                        .isOk())
                .get("results")
                .valueStream()
                .map(line -> (line.get("result").stringValue() + " "
                                + (line.has("at") ? line.get("at").stringValue() : ""))
                        .strip())
                .toList();
    }

    private JsonNode seen(UUID registration) {
        return body(visitors.manager()
                .get()
                .uri("/api/registrations/{id}", registration)
                .exchange()
                .expectStatus()
                .isOk());
    }

    private long scansOf(UUID registration) {
        return database.sql("SELECT count(*) AS scans FROM scan WHERE registration_id = :id")
                .bind("id", registration)
                .map(row -> row.get("scans", Long.class))
                .one()
                .block();
    }
}
