package org.tejido.member.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LetterOpenerTest {

    private final LetterOpener opener = new LetterOpener();

    @Test
    void readsTheEnvelopeAndTheWords() {
        var letter =
                open(Postbag.mail("<1@x>", "Carmen@Oncoduero.example", "a@b.example, C <c@d.example>", "Vamos.\r\n"));

        assertThat(letter.key()).isEqualTo("<1@x>");
        assertThat(letter.sender()).isEqualTo("carmen@oncoduero.example");
        assertThat(letter.recipients()).containsExactly("a@b.example", "c@d.example");
        assertThat(letter.sentAt()).isEqualTo(Instant.parse("2026-05-11T09:30:00Z"));
        assertThat(letter.text()).isEqualTo("Misión a Lisboa\n\nVamos.");
    }

    @Test
    void readsTheFirstTextThatIsNoAttachmentHoweverDeepItLies() {
        var letter = open("""
                From: a@b.example
                Content-Type: multipart/mixed; boundary=out

                --out
                Content-Type: text/plain
                Content-Disposition: attachment; filename=a.txt

                attached
                --out
                Content-Type: multipart/alternative; boundary=in

                --in
                Content-Type: text/html; charset=utf-8

                <p>HTML</p>
                --in
                Content-Type: text/plain; charset=iso-8859-1
                Content-Transfer-Encoding: quoted-printable

                Misi=F3n
                --in--
                --out--
                """);

        assertThat(letter.text()).isEqualTo("Misión");
    }

    @Test
    void readsHtmlAsTextAndNothingOfItsScripts() {
        var letter = open("""
                From: a@b.example
                Subject: Hello
                Content-Type: text/html; charset=utf-8

                <html><head><style>p{}</style><script>steal()</script></head><body><p>We <b>come</b></p><img src="https://t.example/1"></body></html>
                """);

        assertThat(letter.text()).isEqualTo("Hello\n\nWe come");
    }

    @Test
    void knowsAMessageWithoutAnIdByItsDigest() {
        var one = open("From: a@b.example\n\nHello\n");
        assertThat(one.key())
                .startsWith("sha256:")
                .isEqualTo(open("From: a@b.example\n\nHello\n").key());
        assertThat(open("From: a@b.example\n\nHallo\n").key()).isNotEqualTo(one.key());
    }

    @Test
    void cutsWhatIsLongAndLeavesOutWhatNobodyCanRead() {
        assertThat(open("From: a@b.example\n\n" + "x".repeat(100_000)).text()).hasSize(20_000);
        assertThat(open("From: a@b.example\n\na\0\u0007b\n").text()).isEqualTo("ab");
        assertThat(open("From: a@b.example\nContent-Type: text/plain; charset=klingon\n\nHello\n")
                        .text())
                .isEqualTo("Hello");
        assertThat(open("From: a@b.example\n\n").text()).isNotEmpty();
    }

    @Test
    void refusesWhatHasNoSender() {
        assertThatThrownBy(() -> open("Subject: Hello\n\nHello\n")).isInstanceOf(MailMalformed.class);
        assertThatThrownBy(() -> open("From: nobody\n\nHello\n")).isInstanceOf(MailMalformed.class);
        assertThatThrownBy(() -> open("")).isInstanceOf(MailMalformed.class);
    }

    /** Whatever comes, it is a letter or it is refused. */
    @Test
    void isNotConfusedByWhatIsBroken() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var whole = Postbag.mail("<1@x>", "a@b.example", "c@d.example", "Hello")
                .replace("text/plain", "multipart/mixed; boundary=x");
        for (var round = 0; round < 500; round++) {
            var broken = whole.getBytes(StandardCharsets.UTF_8);
            for (var change = 0; change < 20; change++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(opener.open(broken).text()).as("seed %d", seed).doesNotContain("\0");
            } catch (MailMalformed refused) {
                assertThat(refused.code()).isEqualTo("mail-malformed");
            }
        }
    }

    private Letter open(String raw) {
        return opener.open(raw.getBytes(Charset.forName("UTF-8")));
    }
}
