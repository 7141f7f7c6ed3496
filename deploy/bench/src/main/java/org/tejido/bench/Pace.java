package org.tejido.bench;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;

/** An open loop: sets out at fixed times, whether those before have arrived or not. */
final class Pace {

    private Pace() {}

    /** @param departure is given the moment that was planned, which a crowded machine may miss */
    static void keep(int aSecond, Duration during, LongConsumer departure) {
        var apart = 1_000_000_000L / aSecond;
        var count = aSecond * during.toSeconds();
        var begun = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0L; i < count; i++) {
                var planned = begun + i * apart;
                while (System.nanoTime() < planned) {
                    LockSupport.parkNanos(planned - System.nanoTime());
                }
                threads.submit(() -> departure.accept(planned));
            }
        }
    }
}
