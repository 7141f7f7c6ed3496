package org.tejido.bench;

import java.time.Duration;
import java.util.function.Supplier;

/** A header that is made anew before its token runs out, by one client of its own. */
final class Authorization {

    private static final Duration LASTS = Duration.ofSeconds(30);

    private final Supplier<String> maker;
    private String header;
    private long until;

    Authorization(Supplier<String> maker) {
        this.maker = maker;
        this.header = maker.get();
        this.until = System.nanoTime() + LASTS.toNanos();
    }

    String header() {
        if (System.nanoTime() > until) {
            header = maker.get();
            until = System.nanoTime() + LASTS.toNanos();
        }
        return header;
    }
}
