package org.tejido.gateway.passkey;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What an authenticator signed: the browser's JSON, in which the challenge stands in base64url, and its own few bytes. */
final class Signed {

    private static final int COUNTER = 32 + 1;

    private Signed() {}

    static Bytes challengeOf(Bytes clientData) {
        try {
            var challenge = JsonMapper.shared()
                    .readTree(clientData.getBytes())
                    .path("challenge")
                    .asString("");
            return Bytes.fromBase64(challenge);
        } catch (JacksonException | IllegalArgumentException malformed) {
            throw Credential.malformed();
        }
    }

    /** After the hash of the site and a byte of flags: how often the key has signed; always 0 where nobody counts. */
    static long signaturesIn(@Nullable Bytes authenticatorData) {
        var bytes = authenticatorData == null ? new byte[0] : authenticatorData.getBytes();
        if (bytes.length < COUNTER + Integer.BYTES) {
            throw Credential.malformed();
        }
        return Integer.toUnsignedLong(ByteBuffer.wrap(bytes).getInt(COUNTER));
    }
}
