package org.tejido.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** So many clients, each of which asks again as soon as it has its answer. */
final class ClosedLoop {

    private ClosedLoop() {}

    /** One thing to do, again and again, by one client of its own. */
    interface Client extends AutoCloseable {
        void once() throws Exception;
    }

    static Latencies run(int clients, Duration during, Callable<? extends Client> newClient) throws Exception {
        var futures = new ArrayList<Future<Latencies>>();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            for (var i = 0; i < clients; i++) {
                futures.add(threads.submit(() -> loop(during, newClient)));
            }
            var all = new Latencies();
            for (var future : futures) {
                all = all.and(future.get());
            }
            return all;
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        }
    }

    private static Latencies loop(Duration during, Callable<? extends Client> newClient) throws Exception {
        var latencies = new Latencies();
        try (var client = newClient.call()) {
            var now = System.nanoTime();
            var until = now + during.toNanos();
            while (now < until) {
                client.once();
                var then = System.nanoTime();
                latencies.add(then - now);
                now = then;
            }
        }
        return latencies;
    }
}
