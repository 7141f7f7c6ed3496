package org.tejido.member.duplicate;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Compares step by step until there is nothing left to do. Any number of instances may run. */
@Component
class ComparisonWorker {

    private static final Logger LOG = LoggerFactory.getLogger(ComparisonWorker.class);

    private final CompareOrganisations compareOrganisations;
    private final AtomicBoolean busy = new AtomicBoolean();

    ComparisonWorker(CompareOrganisations compareOrganisations) {
        this.compareOrganisations = compareOrganisations;
    }

    /** Shielded from the end of the process: a cancelled transaction tears. */
    @Scheduled(fixedRateString = "${tejido.duplicates.poll:PT0.5S}")
    Mono<Void> work() {
        return Mono.defer(this::drive);
    }

    private Mono<Void> drive() {
        if (!busy.compareAndSet(false, true)) {
            return Mono.empty();
        }
        return Mono.fromFuture(
                () -> workOff()
                        .onErrorResume(ComparisonWorker::note)
                        .doFinally(_ -> busy.set(false))
                        .toFuture(),
                true);
    }

    private Mono<Void> workOff() {
        return Mono.defer(compareOrganisations::step)
                .repeat()
                .takeWhile(worked -> worked)
                .then();
    }

    private static Mono<Void> note(Throwable failure) {
        LOG.warn("Duplicates wait: {}", failure.toString());
        return Mono.empty();
    }
}
