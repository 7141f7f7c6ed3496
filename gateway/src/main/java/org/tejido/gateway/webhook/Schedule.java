package org.tejido.gateway.webhook;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** When a delivery that failed is tried again, as Standard Webhooks proposes: ten tries in a little more than three days. */
final class Schedule {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    private static final double JITTER = 0.2;

    private Schedule() {}

    /**
     * Up to a fifth more, so that what failed together does not come back together.
     *
     * @param tries how many there were, 1 for the first
     * @return null after the last
     */
    static @Nullable Duration after(int tries, RandomGenerator random) {
        if (tries > PAUSES.size()) {
            return null;
        }
        var pause = PAUSES.get(tries - 1);
        return pause.plusMillis((long) (pause.toMillis() * JITTER * random.nextDouble()));
    }
}
