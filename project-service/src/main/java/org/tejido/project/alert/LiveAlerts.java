package org.tejido.project.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tejido.platform.security.Caller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What is published, as it is published. Each instance follows the database on its own, once for all who listen; for each who
 * listens it is asked whether it fits only when there is something.
 *
 * <p>A stream ends after a while, and the client comes back with a new token, so that a right that was withdrawn is gone. Who
 * comes back goes on behind the last that he was told; who comes anew is told what is half a minute old at most.
 */
@Component
class LiveAlerts {

    private static final Duration TICK = Duration.ofMillis(500);
    private static final Duration RECENT = Duration.ofSeconds(30);

    private final Alerts alerts;
    private final Clock clock;
    private final int ticks;
    private final Streams streams = new Streams();
    private volatile Heard heard = new Heard(0, List.of());
    private volatile Alerts.@Nullable Mark mark;

    /** @param life of a stream; shorter than the gateway waits for a service */
    LiveAlerts(Alerts alerts, Clock clock, @Value("${tejido.project.live-for:PT25S}") Duration life) {
        this.alerts = alerts;
        this.clock = clock;
        this.ticks = (int) life.dividedBy(TICK);
    }

    @Scheduled(fixedDelay = 500)
    Mono<Void> follow() {
        return Mono.defer(this::next)
                .doOnNext(now -> {
                    mark = now;
                    heard = heard.with(now.calls(), clock.instant());
                })
                .then();
    }

    private Mono<Alerts.Mark> next() {
        var before = mark;
        return before == null ? alerts.mark() : alerts.since(before);
    }

    /** Ticks of what is new and fits, most of them empty, which keep the connection alive. Fails with {@link TooManyStreams}. */
    Flux<List<Alert>> listen(@Nullable UUID last, Caller caller) {
        var place = new Place(heard.placeBehind(last, clock.instant().minus(RECENT)));
        return streams.within(
                caller.account(), Flux.range(0, ticks).delayElements(TICK).concatMap(_ -> look(place, caller)));
    }

    private Mono<List<Alert>> look(Place place, Caller caller) {
        var now = heard;
        var calls = now.since(place.count);
        place.count = now.count();
        return calls.isEmpty() ? Mono.just(List.of()) : alerts.among(calls, caller);
    }

    /** How far one listener has come. */
    private static final class Place {

        private long count;

        private Place(long count) {
            this.count = count;
        }
    }

    private record One(UUID call, Instant at) {}

    /**
     * @param count of all that was heard since the start
     * @param latest the last of them, in their order
     */
    private record Heard(long count, List<One> latest) {

        private static final int KNOWN = 1000;

        /** What is heard twice is kept once. */
        Heard with(Set<UUID> published, Instant now) {
            var known = latest.stream().map(One::call).collect(Collectors.toSet());
            var all = new ArrayList<>(latest);
            published.stream().filter(call -> !known.contains(call)).forEach(call -> all.add(new One(call, now)));
            var fresh = all.size() - latest.size();
            return fresh == 0
                    ? this
                    : new Heard(count + fresh, List.copyOf(all.subList(Math.max(0, all.size() - KNOWN), all.size())));
        }

        long placeBehind(@Nullable UUID last, Instant recent) {
            for (var index = latest.size() - 1; index >= 0; index--) {
                var one = latest.get(index);
                if (one.call().equals(last) || one.at().isBefore(recent)) {
                    return count - (latest.size() - 1 - index);
                }
            }
            return count - latest.size();
        }

        Set<UUID> since(long place) {
            var fresh = (int) Math.min(count - place, latest.size());
            return latest.subList(latest.size() - fresh, latest.size()).stream()
                    .map(One::call)
                    .collect(Collectors.toSet());
        }
    }
}
