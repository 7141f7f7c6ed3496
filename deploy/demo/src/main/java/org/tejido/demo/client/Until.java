package org.tejido.demo.client;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Looks again until something is as it should be: what one service does another hears of a moment later. */
public final class Until {

    private static final Duration FIRST = Duration.ofMillis(20);
    private static final Duration LONGEST = Duration.ofMillis(500);

    private Until() {}

    /** @return what was seen last: that which satisfies, or after this long what did not */
    public static <T> T satisfied(Duration atMost, Supplier<T> look, Predicate<T> satisfies) {
        var until = Instant.now().plus(atMost);
        var pause = FIRST;
        while (true) {
            var seen = look.get();
            if (satisfies.test(seen) || Instant.now().isAfter(until)) {
                return seen;
            }
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted", e);
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST) < 0 ? pause.multipliedBy(2) : LONGEST;
        }
    }
}
