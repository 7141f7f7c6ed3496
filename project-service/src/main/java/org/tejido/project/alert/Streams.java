package org.tejido.project.alert;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Flux;

/** The streams that are open on this instance. The gateway lets through a bounded number of calls, of which each is one. */
final class Streams {

    static final int OF_AN_ACCOUNT = 4;
    private static final int OF_ALL = 200;

    private final Map<UUID, Integer> byAccount = new ConcurrentHashMap<>();
    private final AtomicInteger all = new AtomicInteger();

    /** Fails with {@link TooManyStreams}; gives its place back however it ends. */
    <T> Flux<T> within(UUID account, Flux<T> stream) {
        return Flux.defer(() -> {
            enter(account);
            return stream.doFinally(_ -> leave(account));
        });
    }

    private void enter(UUID account) {
        if (all.incrementAndGet() > OF_ALL) {
            all.decrementAndGet();
            throw new TooManyStreams();
        }
        if (byAccount.merge(account, 1, Integer::sum) > OF_AN_ACCOUNT) {
            leave(account);
            throw new TooManyStreams();
        }
    }

    private void leave(UUID account) {
        all.decrementAndGet();
        byAccount.computeIfPresent(account, (_, open) -> open == 1 ? null : open - 1);
    }
}
