package org.tejido.demo.client;

import java.security.SecureRandom;
import java.util.UUID;

/** Identifiers that a client makes: UUIDs of version 7 (RFC 9562). */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    public static UUID next() {
        var high = System.currentTimeMillis() << 16 | 0x7000 | RANDOM.nextInt(0x1000);
        return new UUID(high, 0x8000_0000_0000_0000L | RANDOM.nextLong() >>> 2);
    }
}
