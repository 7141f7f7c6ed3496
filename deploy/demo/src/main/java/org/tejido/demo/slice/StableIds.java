package org.tejido.demo.slice;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

/** Identifiers of version 7 in form, whose time is fixed and whose rest is a digest of what they name. */
public final class StableIds {

    private static final long TIME = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();

    private StableIds() {}

    public static UUID of(String kind, String name) {
        var digest = ByteBuffer.wrap(sha256("tejido-demo/" + kind + "/" + name));
        var high = TIME << 16 | 0x7000 | digest.getLong() & 0x0fff;
        var low = 0x8000_0000_0000_0000L | digest.getLong() >>> 2;
        return new UUID(high, low);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
