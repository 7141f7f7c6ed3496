package org.tejido.event.door;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * What opens the door to whoever shows it, and says nothing of them to whoever reads it. On paper and on screens it is
 * {@code TP1:} and, in Base45, these bytes with their Ed25519 signature (RFC 8032) behind them; numbers are big-endian:
 *
 * <pre>
 *  0  1  version, 1
 *  1  6  id of the key, the start of the key's SHA-256
 *  7 16  event
 * 23 16  registration
 * 39  2  serial: what was issued before somebody else took the seat over is of a lower one
 * 41  4  until when it opens the door, in minutes since 1970
 * 45 64  signature of the 45 bytes before it
 * </pre>
 *
 * @param key Base64url of the key's id
 * @param until a whole minute
 */
record Pass(String key, UUID event, UUID registration, int serial, Instant until) {

    private static final String PREFIX = "TP1:";
    private static final byte VERSION = 1;
    private static final int PAYLOAD = 45;
    private static final int SIGNATURE = 64;
    private static final int SECONDS = 60;

    /** A pass as it was read: nothing of it is to be believed before its signature has been verified. */
    record Shown(Pass pass, byte[] payload, byte[] signature) {}

    byte[] payload() {
        return ByteBuffer.allocate(PAYLOAD)
                .put(VERSION)
                .put(Base64.getUrlDecoder().decode(key), 0, PassKey.ID_BYTES)
                .putLong(event.getMostSignificantBits())
                .putLong(event.getLeastSignificantBits())
                .putLong(registration.getMostSignificantBits())
                .putLong(registration.getLeastSignificantBits())
                .putShort((short) serial)
                .putInt((int) (until.getEpochSecond() / SECONDS))
                .array();
    }

    static String wire(byte[] payload, byte[] signature) {
        var bytes = Arrays.copyOf(payload, PAYLOAD + SIGNATURE);
        System.arraycopy(signature, 0, bytes, PAYLOAD, SIGNATURE);
        return PREFIX + Base45.encode(bytes);
    }

    /** @return empty for what is no pass of a version that is known here */
    static Optional<Shown> read(String wire) {
        return wire.startsWith(PREFIX)
                ? Base45.decode(wire.substring(PREFIX.length()))
                        .filter(bytes -> bytes.length == PAYLOAD + SIGNATURE && bytes[0] == VERSION)
                        .map(Pass::shown)
                : Optional.empty();
    }

    private static Shown shown(byte[] bytes) {
        var from = ByteBuffer.wrap(bytes);
        from.get();
        var id = new byte[PassKey.ID_BYTES];
        from.get(id);
        var pass = new Pass(
                Base64.getUrlEncoder().withoutPadding().encodeToString(id),
                new UUID(from.getLong(), from.getLong()),
                new UUID(from.getLong(), from.getLong()),
                Short.toUnsignedInt(from.getShort()),
                Instant.ofEpochSecond(Integer.toUnsignedLong(from.getInt()) * SECONDS));
        return new Shown(pass, Arrays.copyOf(bytes, PAYLOAD), Arrays.copyOfRange(bytes, PAYLOAD, PAYLOAD + SIGNATURE));
    }
}
