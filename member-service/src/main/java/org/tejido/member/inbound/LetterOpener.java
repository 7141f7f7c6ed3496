package org.tejido.member.inbound;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a message (RFC 5322, MIME): its envelope, and the first part of it that is text and no attachment. */
@Component
class LetterOpener {

    private static final int MOST_ADDRESSES = 100;
    private static final int MOST_CHARACTERS = 20_000;
    private static final int LONGEST_KEY = 1000;
    private static final int DEEPEST = 8;
    private static final int MOST_PARTS = 50;
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");
    private static final Pattern GAPS = Pattern.compile("\\n{3,}");

    private final Session session = Session.getInstance(new Properties());

    /** @throws MailMalformed for what is no message, or has no sender */
    Letter open(byte[] raw) {
        try {
            var message = new MimeMessage(session, new ByteArrayInputStream(raw));
            var sent = message.getSentDate();
            return new Letter(
                    key(message, raw),
                    addresses(message.getFrom()).findFirst().orElseThrow(MailMalformed::new),
                    addresses(message.getAllRecipients())
                            .distinct()
                            .limit(MOST_ADDRESSES)
                            .toList(),
                    sent == null ? null : sent.toInstant(),
                    text(message));
        } catch (MessagingException | IOException _) {
            throw new MailMalformed();
        }
    }

    private static String key(MimeMessage message, byte[] raw) throws MessagingException {
        var id = clean(Optional.ofNullable(message.getMessageID()).orElse("")).strip();
        return id.isEmpty() || id.length() > LONGEST_KEY ? digest(raw) : id;
    }

    private static String digest(byte[] raw) {
        try {
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(raw));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    private static Stream<String> addresses(Address @Nullable [] found) {
        return Stream.ofNullable(found)
                .flatMap(Stream::of)
                .filter(InternetAddress.class::isInstance)
                .map(address -> ((InternetAddress) address).getAddress())
                .filter(address -> address != null && address.contains("@") && address.length() <= 254)
                .map(address -> clean(address).toLowerCase(Locale.ROOT));
    }

    private static String text(MimeMessage message) throws MessagingException, IOException {
        var subject = Optional.ofNullable(message.getSubject()).orElse("");
        var words = firstText(message, "text/plain", 0)
                .or(() -> firstText(message, "text/html", 0)
                        .map(html -> Jsoup.parse(html).wholeText()))
                .orElse("");
        var all = GAPS.matcher(clean(subject.strip() + "\n\n" + words))
                .replaceAll("\n\n")
                .strip();
        return all.isEmpty() ? "(-)" : all.substring(0, Math.min(all.length(), MOST_CHARACTERS));
    }

    private static Optional<String> firstText(Part part, String type, int depth) {
        try {
            if (part.isMimeType(type) && !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
                return Optional.of(read(part));
            }
            if (part.isMimeType("multipart/*") && depth < DEEPEST && part.getContent() instanceof Multipart parts) {
                for (var place = 0; place < Math.min(parts.getCount(), MOST_PARTS); place++) {
                    BodyPart inner = parts.getBodyPart(place);
                    var found = firstText(inner, type, depth + 1);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
            return Optional.empty();
        } catch (MessagingException | IOException _) {
            // A part that cannot be read says nothing; the mail came all the same.
            return Optional.empty();
        }
    }

    private static String read(Part part) throws MessagingException, IOException {
        try (InputStream content = part.getInputStream()) {
            return new String(content.readNBytes(4 * MOST_CHARACTERS), charset(part.getContentType()));
        }
    }

    private static Charset charset(String contentType) {
        try {
            var name = new ContentType(contentType).getParameter("charset");
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(MimeUtility.javaCharset(name));
        } catch (MessagingException | IllegalArgumentException _) {
            return StandardCharsets.ISO_8859_1;
        }
    }

    private static String clean(String text) {
        return CONTROLS.matcher(text.replace("\r\n", "\n")).replaceAll("");
    }
}
