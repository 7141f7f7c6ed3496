package org.tejido.event.registration;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.tejido.platform.problem.Overloaded;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Those who ask for seats of one event while others are being served go in together next: in the order in which they came,
 * in one locked step, with one commit. Nothing is decided here: another instance has a line of its own, and the rows of the
 * database are the same for both. Whoever hangs up has asked all the same.
 */
@Component
class Turnstile {

    private final Map<UUID, Line> lines = new ConcurrentHashMap<>();
    private final Seats seats;
    private final int together;

    /** @param together how many go in at a time; 1 is for measuring what this is worth */
    Turnstile(Seats seats, @Value("${tejido.event.together:256}") int together) {
        this.seats = seats;
        this.together = together;
    }

    /** @return {@link Overloaded} as an error where too many stand here already */
    Mono<Booked> pass(Application application) {
        return Mono.fromFuture(() -> enter(application), true);
    }

    private CompletableFuture<Booked> enter(Application application) {
        var event = application.event();
        var guest = new Guest(application, new CompletableFuture<>());
        var line = lines.compute(event, (_, there) -> (there == null ? new Line() : there).joinedBy(guest));
        if (line.begins()) {
            serve(event, line);
        }
        return guest.answer();
    }

    /** Until nobody stands here any more. The next go in before the last are told: they have waited longer. */
    private void serve(UUID event, Line line) {
        var group = new ArrayList<Guest>();
        lines.compute(event, (_, there) -> line.letIn(group, together) ? there : null);
        if (group.isEmpty()) {
            return;
        }
        take(event, group).toFuture().whenComplete((verdicts, failure) -> {
            if (group.size() > 1 && failure instanceof DataIntegrityViolationException) {
                oneByOne(event, group).toFuture().whenComplete((_, _) -> serve(event, line));
                return;
            }
            serve(event, line);
            for (var place = 0; place < group.size(); place++) {
                group.get(place).hears(verdicts == null ? null : verdicts.get(place), failure);
            }
        });
    }

    private Mono<List<Verdict>> take(UUID event, List<Guest> group) {
        return seats.take(event, group.stream().map(Guest::application).toList());
    }

    /** Somebody's id, address or key became another's at this very moment, and nobody has got in: each is asked alone, and knows why. */
    private Mono<Void> oneByOne(UUID event, List<Guest> group) {
        return Flux.fromIterable(group)
                .concatMap(guest -> take(event, List.of(guest))
                        .doOnNext(verdicts -> guest.hears(verdicts.getFirst(), null))
                        .then()
                        .onErrorResume(failure -> Mono.fromRunnable(() -> guest.hears(null, failure))))
                .then();
    }

    private record Guest(Application application, CompletableFuture<Booked> answer) {

        void hears(@Nullable Verdict verdict, @Nullable Throwable failure) {
            if (verdict == null) {
                answer.completeExceptionally(
                        failure == null ? new IllegalStateException("No verdict.") : application.named(failure));
                return;
            }
            try {
                answer.complete(verdict.orRefuse(application));
            } catch (RuntimeException refusal) {
                answer.completeExceptionally(refusal);
            }
        }
    }

    /** Its changes are made under the lock of its place in the map. */
    private static final class Line {

        private static final int LONGEST = 2_000;

        private final ArrayDeque<Guest> guests = new ArrayDeque<>();
        private final AtomicBoolean begun = new AtomicBoolean();

        Line joinedBy(Guest guest) {
            if (guests.size() == LONGEST) {
                throw new Overloaded("Too many ask for seats of this event. Repeat this in a moment.");
            }
            guests.add(guest);
            return this;
        }

        /** True for one caller: who comes first serves those who come after. */
        boolean begins() {
            return begun.compareAndSet(false, true);
        }

        /** @return false where the line was empty, and is over */
        boolean letIn(List<Guest> group, int together) {
            while (!guests.isEmpty() && group.size() < together) {
                group.add(guests.remove());
            }
            return !group.isEmpty();
        }
    }
}
