package org.tejido.event.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tejido.event.door.Verifier.Finding;

class PassTest {

    private static final PassKey.Pair PAIR = PassKey.Pair.generate();
    private static final Signer SIGNER = new Signer(PAIR.open().id(), PAIR.secret());
    private static final Instant END = Instant.parse("2027-03-18T13:00:30Z");

    private final Verifier verifier = Verifier.of(List.of(new Verifier.Known(PAIR.open(), false)));

    /** The examples of RFC 9285, 4.3 and 4.4. */
    @ParameterizedTest
    @CsvSource({"AB, BB8", "Hello!!, %69 VD92EX0", "base-45, UJCLQE7W581", "ietf!, QED8WEX0"})
    void isWrittenInTheBase45OfTheStandard(String text, String encoded) {
        var bytes = text.getBytes(StandardCharsets.US_ASCII);

        assertThat(Base45.encode(bytes)).isEqualTo(encoded);
        assertThat(Base45.decode(encoded))
                .hasValueSatisfying(read -> assertThat(read).isEqualTo(bytes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GGW1", "ZZ", ":::", "ab8", "B8Ñ", "é"})
    void isNotReadFromWhatNoBytesAreWrittenAs(String text) {
        assertThat(Base45.decode(text)).isEmpty();
    }

    @Test
    void tellsWhatWasSignedAndOpensTheDoorForADayAfterTheEnd() {
        var event = UUID.randomUUID();
        var registration = UUID.randomUUID();

        var finding =
                verifier.judge(SIGNER.issue(event, registration, 65_535, END).wire());

        assertThat(finding)
                .isEqualTo(new Finding.Genuine(
                        new Pass(SIGNER.key(), event, registration, 65_535, Instant.parse("2027-03-19T13:00:00Z"))));
    }

    @Test
    void isForgedIfAnyBitOfItIsAnother() {
        var wire = SIGNER.issue(UUID.randomUUID(), UUID.randomUUID(), 1, END).wire();
        var bytes = Base45.decode(wire.substring(4)).orElseThrow();
        for (var bit = 8; bit < bytes.length * Byte.SIZE; bit++) {
            bytes[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            assertThat(verifier.judge("TP1:" + Base45.encode(bytes)))
                    .as("bit %d", bit)
                    .isEqualTo(new Finding.Forged());
            bytes[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
        }
        bytes[0] = 2;
        assertThat(verifier.judge("TP1:" + Base45.encode(bytes))).isEqualTo(new Finding.Unreadable());
    }

    @Test
    void ofAKeyThatIsWithdrawnOrNobodysOpensNothing() {
        var wire = SIGNER.issue(UUID.randomUUID(), UUID.randomUUID(), 1, END).wire();

        assertThat(Verifier.of(List.of(new Verifier.Known(PAIR.open(), true))).judge(wire))
                .isEqualTo(new Finding.Withdrawn());
        assertThat(Verifier.of(List.of()).judge(wire)).isEqualTo(new Finding.Forged());
        assertThat(verifier.judge(wire.substring(0, wire.length() - 3))).isEqualTo(new Finding.Unreadable());
    }
}
