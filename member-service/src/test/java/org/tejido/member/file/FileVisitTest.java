package org.tejido.member.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tejido.member.Office.body;
import static org.tejido.member.Office.id;
import static org.tejido.member.Office.organisation;
import static org.tejido.member.Office.whole;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.tejido.member.MemberServiceTest;
import org.tejido.member.Office;
import org.tejido.testing.Visitors;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

@MemberServiceTest
class FileVisitTest {

    /** Of three pieces, the last one short. */
    private static final byte[] PAPER = paper(600_000);

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    @Autowired
    DatabaseClient database;

    UUID member = new UUID(0, 0);

    @BeforeEach
    void anOrganisation() {
        member = id(office.registers(organisation()), "organisationId");
    }

    @Test
    void comesBackAsItWas() throws Exception {
        var file = body(adds("statutes.pdf&kind=statutes&label=Of%202026", PAPER)
                .expectStatus()
                .isCreated());
        var sha = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(PAPER));
        assertThat(file.get("sha256").stringValue()).isEqualTo(sha);
        assertThat(file.get("size").longValue()).isEqualTo(PAPER.length);
        assertThat(file.get("contentType").stringValue()).isEqualTo("application/pdf");
        assertThat(office.sees("/api/files/" + text(file))).isEqualTo(file);

        var answer = downloads(file, "X-None", "").expectStatus().isOk();

        answer.expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"" + sha + "\"")
                .expectHeader()
                .value(HttpHeaders.CONTENT_DISPOSITION, it -> assertThat(it).startsWith("attachment"));
        assertThat(bytes(answer)).isEqualTo(PAPER);
        downloads(file, HttpHeaders.IF_NONE_MATCH, "\"" + sha + "\"")
                .expectStatus()
                .isEqualTo(304);
    }

    @ParameterizedTest(name = "{0}: {1} to {2}")
    @CsvSource({
        "bytes=0-0, 0, 0",
        "bytes=262143-262144, 262143, 262144",
        "bytes=599990-, 599990, 599999",
        "bytes=-5, 599995, 599999",
        "bytes=100-9999999, 100, 599999"
    })
    void comesInPartWhereThatIsAskedFor(String range, int from, int to) {
        var file = body(adds("statutes.pdf", PAPER));

        var answer = downloads(file, HttpHeaders.RANGE, range).expectStatus().isEqualTo(206);

        answer.expectHeader().valueEquals(HttpHeaders.CONTENT_RANGE, "bytes %d-%d/600000".formatted(from, to));
        assertThat(bytes(answer)).isEqualTo(Arrays.copyOfRange(PAPER, from, to + 1));
    }

    @Test
    void hasNoBytesBeyondItsEnd() {
        var file = body(adds("statutes.pdf", PAPER));

        downloads(file, HttpHeaders.RANGE, "bytes=600000-").expectStatus().isEqualTo(416);
        assertThat(bytes(downloads(file, HttpHeaders.RANGE, "lines=1-2")
                        .expectStatus()
                        .isOk()))
                .hasSize(PAPER.length);
    }

    @ParameterizedTest(name = "{0} that begins {1}: {2}")
    @CsvSource({
        "a.pdf, <html><script>, 422, paper-kind-refused",
        "a.html, <html><script>, 422, paper-kind-refused",
        "a.txt, <svg onload=x>, 422, paper-kind-refused",
        "a.exe, MZ, 422, paper-kind-refused",
        "a.docx, Text, 422, paper-kind-refused",
        "a.txt, '', 422, paper-empty",
        "%20, Text, 400, paper-name-malformed",
        "a%0D%0Ab.txt, Text, 400, paper-name-malformed",
        "a.txt&kind=letter, Text, 400, paper-name-malformed"
    })
    void isRefused(String name, String beginning, int status, String code) {
        problem(adds(name, beginning.getBytes(StandardCharsets.UTF_8)), status, code);

        assertThat(whole(visitors.manager(), "/api/organisations/" + member + "/files?limit=9", "fileId"))
                .isEmpty();
    }

    @Test
    void isNotWrittenBeyondWhatIsTakenIn(@TempDir Path here) throws Exception {
        var file = here.resolve("a.pdf");
        var piece = new byte[6];

        assertThatThrownBy(() -> Incoming.receive(
                                Flux.just(piece, piece).map(DefaultDataBufferFactory.sharedInstance::wrap), file, 10)
                        .block())
                .hasMessageContaining("larger than is taken in");

        assertThat(Files.size(file)).isEqualTo(6);
        Incoming.receive(Flux.just(piece).map(DefaultDataBufferFactory.sharedInstance::wrap), file, 6)
                .block();
    }

    @Test
    void isStoredOnceUnderAnIdAndGoneWithItsPieces() {
        var id = UUID.randomUUID();
        var file = body(adds("a.pdf&fileId=" + id, PAPER).expectStatus().isCreated());
        problem(adds("a.pdf&fileId=" + id, PAPER), 409, "paper-exists");
        assertThat(pieces(id)).isEqualTo(3);
        assertThat(whole(visitors.manager(), "/api/organisations/" + member + "/history?limit=9", "kind"))
                .contains("member.file.added");
        assertThat(whole(visitors.memberOf(member), "/api/organisations/" + member + "/history?limit=9", "kind"))
                .doesNotContain("member.file.added");

        problem(deletes(file, "\"2\""), 412, "stale-version");
        deletes(file, "\"1\"").expectStatus().isNoContent();

        assertThat(pieces(id)).isZero();
        downloads(file, "X-None", "").expectStatus().isNotFound();
    }

    @Test
    void isListedPageByPageTheLatestFirst() {
        var one = text(body(adds("a.txt", "1".getBytes(StandardCharsets.UTF_8))));
        var other = text(body(adds("a.txt", "2".getBytes(StandardCharsets.UTF_8))));

        assertThat(whole(visitors.manager(), "/api/organisations/" + member + "/files?limit=1", "fileId"))
                .containsExactly(other, one);
        member = UUID.randomUUID();
        problem(adds("a.txt", "1".getBytes(StandardCharsets.UTF_8)), 404, "organisation-not-found");
    }

    private static byte[] paper(int size) {
        var bytes = new byte[size];
        new Random(7).nextBytes(bytes);
        System.arraycopy("%PDF-".getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, 5);
        return bytes;
    }

    private ResponseSpec adds(String name, byte[] content) {
        return visitors.manager()
                .post()
                .uri(java.net.URI.create(visitors.baseUrl() + "/api/organisations/" + member + "/files?name=" + name))
                .bodyValue(content)
                .exchange();
    }

    private ResponseSpec downloads(JsonNode file, String header, String value) {
        return visitors.manager()
                .mutate()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(2 * PAPER.length))
                .build()
                .get()
                .uri("/api/files/" + text(file) + "/content")
                .header(header, value)
                .exchange();
    }

    private ResponseSpec deletes(JsonNode file, String version) {
        return visitors.manager()
                .delete()
                .uri("/api/files/" + text(file))
                .header(HttpHeaders.IF_MATCH, version)
                .exchange();
    }

    private Long pieces(UUID file) {
        return database.sql("SELECT count(*) AS pieces FROM file_chunk WHERE file_id = :file")
                .bind("file", file)
                .map(row -> row.get("pieces", Long.class))
                .one()
                .block();
    }

    private static byte[] bytes(ResponseSpec answer) {
        return answer.expectBody().returnResult().getResponseBody();
    }

    private static String text(JsonNode file) {
        return file.get("fileId").stringValue();
    }

    private static void problem(ResponseSpec response, int status, String code) {
        var problem = body(response.expectStatus().isEqualTo(status));
        assertThat(problem.get("code").stringValue()).isEqualTo(code);
    }
}
