package org.tejido.demo.client;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** Many at the same time. */
public final class Together {

    private Together() {}

    /**
     * Does the same for each, so many at a time, and waits for all.
     *
     * @return what came of each, in the order of the items
     * @throws RuntimeException the first failure, after all have ended
     */
    public static <T, R> List<R> each(int atATime, Collection<T> items, Function<T, R> work) {
        var turns = new Semaphore(atATime);
        var futures = new ArrayList<Future<R>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var item : items) {
                futures.add(threads.submit(() -> {
                    turns.acquire();
                    try {
                        return work.apply(item);
                    } finally {
                        turns.release();
                    }
                }));
            }
        }
        return futures.stream().map(Together::result).toList();
    }

    private static <R> R result(Future<R> future) {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
