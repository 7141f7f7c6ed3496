package org.tejido.project.cooperation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agreement on secrecy (non-disclosure agreement). It is agreed on once both have accepted the same document.
 *
 * @param digest of the document, SHA-256 in hexadecimal digits
 */
public record Nda(
        String title,
        String document,
        String digest,
        UUID proposedBy,
        Instant proposedAt,
        @Nullable Instant ownerAcceptedAt,
        @Nullable Instant organisationAcceptedAt) {

    static Nda propose(String title, String document, UUID by, Instant at) {
        return new Nda(title, document, digestOf(document), by, at, null, null);
    }

    /** @throws NdaAcceptedAlready by that side */
    Nda accept(boolean owner, Instant at) {
        if ((owner ? ownerAcceptedAt : organisationAcceptedAt) != null) {
            throw new NdaAcceptedAlready();
        }
        return new Nda(
                title,
                document,
                digest,
                proposedBy,
                proposedAt,
                owner ? at : ownerAcceptedAt,
                owner ? organisationAcceptedAt : at);
    }

    boolean isAgreed() {
        return ownerAcceptedAt != null && organisationAcceptedAt != null;
    }

    private static String digestOf(String document) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(document.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
