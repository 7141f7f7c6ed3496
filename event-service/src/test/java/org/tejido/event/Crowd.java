package org.tejido.event;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Many people who do the same at the same moment. */
final class Crowd {

    private Crowd() {}

    /** What each of them came to, after all of them have started together. */
    static <T> List<T> of(int people, Callable<T> deed) throws InterruptedException, ExecutionException {
        var start = new CyclicBarrier(people);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var deeds = IntStream.range(0, people)
                    .mapToObj(_ -> threads.submit(() -> {
                        start.await();
                        return deed.call();
                    }))
                    .toList();
            var outcomes = new ArrayList<T>(people);
            for (var done : deeds) {
                outcomes.add(done.get());
            }
            return outcomes;
        }
    }
}
