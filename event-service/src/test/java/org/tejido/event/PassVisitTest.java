package org.tejido.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tejido.event.Office.body;
import static org.tejido.event.Office.registers;
import static org.tejido.event.Office.somebody;
import static org.tejido.event.Office.waiting;
import static org.tejido.event.Office.wish;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetKeyPair;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.text.ParseException;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;

/** Passes, from whoever gets them to whoever verifies them with what is published and nothing else. */
@EventServiceTest
class PassVisitTest {

    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z");

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    @Autowired
    WallClock clock;

    @Autowired
    DatabaseClient database;

    @Test
    void aScannerVerifiesAPassWithNothingButThePublishedKeysAndLearnsNothingOfThePerson() throws Exception {
        var receipt = body(registers(visitors.nobody(), office.announces(5), wish(somebody())));
        var id = receipt.get("registrationId").stringValue();

        var pass = get(visitors.nobody(), "/api/registrations/" + id + "/pass?token=" + token(receipt));

        var bytes = decoded(pass.get("pass").stringValue());
        assertThat(verifies(bytes, pass.get("keyId").stringValue())).isTrue();
        var told = ByteBuffer.wrap(bytes, 7, 38);
        assertThat(new UUID(told.getLong(), told.getLong()))
                .hasToString(receipt.get("eventId").stringValue());
        assertThat(new UUID(told.getLong(), told.getLong())).hasToString(id);
        assertThat(bytes).hasSize(109);
    }

    @Test
    void aPictureOfItIsReadAsWhatItSays() throws Exception {
        var receipt = body(registers(visitors.nobody(), office.announces(5), wish(somebody())));
        var address = "/api/registrations/" + receipt.get("registrationId").stringValue() + "/pass";
        var said = get(visitors.manager(), address).get("pass").stringValue();

        var png = ImageIO.read(new ByteArrayInputStream(bytes(address + ".png?token=" + token(receipt), "image/png")));
        var points = png.getRGB(0, 0, png.getWidth(), png.getHeight(), null, 0, png.getWidth());
        assertThat(QrReader.read(points, png.getWidth())).isEqualTo(said);
        var svg = new String(bytes(address + ".svg?token=" + token(receipt), "image/svg+xml"));
        assertThat(QrReader.read(drawn(svg), 8 * 53)).isEqualTo(said);
    }

    @Test
    void aNewKeyIsToldTwoDaysBeforeItSignsAndWhatTheOldOneHasSignedStillOpensTheDoor() throws Exception {
        var event = office.announces(5);
        var receipt = body(registers(visitors.nobody(), event, wish(somebody())));
        var address = "/api/registrations/" + receipt.get("registrationId").stringValue() + "/pass";
        var before = get(visitors.manager(), address);

        var fresh = body(visitors.admin()
                        .post()
                        .uri("/api/pass-keys")
                        .exchange()
                        .expectStatus()
                        .isCreated())
                .get("kid")
                .stringValue();
        assertThat(keys().getKeyByKeyId(fresh)).isNotNull();
        assertThat(get(visitors.manager(), address)).isEqualTo(before);

        clock.putForward(Duration.ofDays(2));
        var after = get(visitors.manager(), address);
        assertThat(after.get("keyId").stringValue()).isEqualTo(fresh);
        assertThat(verifies(decoded(after.get("pass").stringValue()), fresh)).isTrue();
        assertThat(verifies(
                        decoded(before.get("pass").stringValue()),
                        before.get("keyId").stringValue()))
                .isTrue();

        visitors.admin()
                .delete()
                .uri("/api/pass-keys/{kid}", fresh)
                .exchange()
                .expectStatus()
                .isNoContent();
        assertThat(keys().getKeyByKeyId(fresh)).isNull();
        assertThat(get(visitors.manager(), address).get("keyId").stringValue()).isNotEqualTo(fresh);
    }

    @Test
    void secretHalvesOfKeysAreNotInTheDatabaseInTheClear() {
        keys();

        var kept = database.sql("SELECT encode(private_key, 'hex') AS kept FROM pass_key WHERE private_key IS NOT NULL")
                .map(row -> row.get("kept", String.class))
                .all()
                .collectList()
                .block();

        // Every secret key of Ed25519 begins so (RFC 8410, 7).
        assertThat(kept).isNotEmpty().noneMatch(key -> key.contains("302e020100300506032b6570"));
    }

    @Test
    void whoIsNotAdmittedHasNone() {
        var event = office.announces(1);
        body(registers(visitors.nobody(), event, wish(somebody())));
        var queued = body(registers(visitors.nobody(), event, waiting(somebody())));

        visitors.manager()
                .get()
                .uri(
                        "/api/registrations/{id}/pass",
                        queued.get("registrationId").stringValue())
                .exchange()
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("wrong-stage")
                .jsonPath("$.stage")
                .isEqualTo("waiting");
    }

    private static String token(JsonNode receipt) {
        return receipt.get("token").stringValue();
    }

    private static JsonNode get(WebTestClient visitor, String address) {
        return body(visitor.get().uri(address).exchange().expectStatus().isOk());
    }

    private byte[] bytes(String address, String type) {
        return visitors.nobody()
                .get()
                .uri(address)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(type)
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectBody()
                .returnResult()
                .getResponseBody();
    }

    private JWKSet keys() {
        try {
            return JWKSet.parse(new String(visitors.nobody()
                    .get()
                    .uri("/api/pass-keys")
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .returnResult()
                    .getResponseBody()));
        } catch (ParseException malformed) {
            throw new AssertionError(malformed);
        }
    }

    /** As somebody would who has read the contract, and none of the code. */
    private static byte[] decoded(String wire) {
        var alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
        var text = wire.substring("TP1:".length());
        var bytes = ByteBuffer.allocate(text.length() * 2 / 3);
        for (var at = 0; at < text.length(); at += 3) {
            var low = alphabet.indexOf(text.charAt(at)) + 45 * alphabet.indexOf(text.charAt(at + 1));
            if (at + 2 == text.length()) {
                bytes.put((byte) low);
            } else {
                bytes.putShort((short) (low + 45 * 45 * alphabet.indexOf(text.charAt(at + 2))));
            }
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    private boolean verifies(byte[] bytes, String kid) throws GeneralSecurityException {
        var x = ((OctetKeyPair) keys().getKeyByKeyId(kid)).getDecodedX();
        var odd = (x[31] & 0x80) != 0;
        var y = new byte[32];
        for (var at = 0; at < 32; at++) {
            y[at] = x[31 - at];
        }
        y[0] &= 0x7f;
        var signature = Signature.getInstance("Ed25519");
        signature.initVerify(KeyFactory.getInstance("Ed25519")
                .generatePublic(
                        new EdECPublicKeySpec(NamedParameterSpec.ED25519, new EdECPoint(odd, new BigInteger(1, y)))));
        signature.update(bytes, 0, 45);
        return signature.verify(bytes, 45, 64);
    }

    private static int[] drawn(String svg) throws IOException {
        var width = 8 * 53;
        var points = new int[width * width];
        Arrays.fill(points, 0xffffff);
        RUN.matcher(svg).results().forEach(run -> {
            var left = 8 * Integer.parseInt(run.group(1));
            var top = 8 * Integer.parseInt(run.group(2));
            for (var row = top; row < top + 8; row++) {
                Arrays.fill(points, row * width + left, row * width + left + 8 * Integer.parseInt(run.group(3)), 0);
            }
        });
        return points;
    }
}
