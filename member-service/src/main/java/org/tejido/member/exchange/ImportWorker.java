package org.tejido.member.exchange;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Works imports off. Any number of instances may run: a batch belongs to whoever holds its row, which ends with the
 * transaction, so there is no lease and no clock to trust; a batch whose worker dies is as if it had never been begun.
 */
@Component
class ImportWorker {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);

    private final Batches batches;
    private final CompareNames compareNames;
    private final UndoBatch undoBatch;
    private final Map<Subject, Trade> trades;
    private final TransactionalOperator transaction;
    private final List<AtomicBoolean> lanes = List.of(new AtomicBoolean(), new AtomicBoolean());

    ImportWorker(
            Batches batches,
            CompareNames compareNames,
            UndoBatch undoBatch,
            List<Trade> trades,
            TransactionalOperator transaction) {
        this.batches = batches;
        this.compareNames = compareNames;
        this.undoBatch = undoBatch;
        this.trades = trades.stream().collect(Collectors.toMap(Trade::subject, Function.identity()));
        this.transaction = transaction;
    }

    @Scheduled(fixedRateString = "${tejido.imports.poll:PT0.3S}")
    Mono<Void> work() {
        return Mono.defer(batches::areWaiting)
                .onErrorResume(failure -> note(failure).thenReturn(false))
                .filter(waiting -> waiting)
                .flatMap(_ -> Mono.when(lanes.stream().map(this::drive).toList()));
    }

    /**
     * Shielded from every cancellation, be it for the end of the process or for another lane's failure: a cancelled
     * transaction tears.
     */
    private Mono<Void> drive(AtomicBoolean lane) {
        if (!lane.compareAndSet(false, true)) {
            return Mono.empty();
        }
        return Mono.fromFuture(
                () -> workOff()
                        .onErrorResume(ImportWorker::note)
                        .doFinally(_ -> lane.set(false))
                        .toFuture(),
                true);
    }

    private Mono<Void> workOff() {
        return step().expand(worked -> worked ? step() : Mono.empty()).then();
    }

    /** True where there was something to do. */
    private Mono<Boolean> step() {
        return Mono.defer(this::workOnBatch)
                .switchIfEmpty(Mono.defer(this::advance))
                .switchIfEmpty(Mono.defer(this::compare))
                .defaultIfEmpty(false);
    }

    private Mono<Boolean> workOnBatch() {
        return batches.findNext()
                .flatMap(batch -> carryOut(batch).onErrorMap(cause -> new BatchFailed(batch, cause)))
                .as(transaction::transactional)
                .onErrorResume(BatchFailed.class, this::noteFailure);
    }

    private Mono<Boolean> carryOut(Batches.Batch batch) {
        var stage = batch.job().stage();
        return batches.letListsGrow()
                .then(Mono.defer(() ->
                        stage == Stage.TRYING || stage == Stage.COMMITTING ? takeIn(batch) : undoBatch.work(batch)))
                .then(Mono.defer(() -> batches.finish(batch)))
                .thenReturn(true);
    }

    private Mono<Void> takeIn(Batches.Batch batch) {
        var job = batch.job();
        var trade = trades.get(job.subject());
        return batches.rows(batch)
                .flatMap(rows -> job.stage() == Stage.TRYING ? trade.judge(job, rows) : trade.take(job, rows))
                .doOnNext(results -> {
                    if (job.stage() == Stage.COMMITTING
                            && !job.skipTroubles()
                            && results.stream().anyMatch(Result::isTroubled)) {
                        throw new MetTrouble(results);
                    }
                })
                .flatMap(results -> batches.record(job.id(), results, job.stage() == Stage.COMMITTING));
    }

    private Mono<Boolean> advance() {
        return batches.advance().filter(advanced -> advanced > 0).flatMap(_ -> batches.sortIn()
                .thenReturn(true));
    }

    private Mono<Boolean> compare() {
        return batches.findToCompare()
                .flatMap(job ->
                        compareNames.of(job).thenReturn(true).onErrorMap(cause -> new ComparisonFailed(job, cause)))
                .as(transaction::transactional)
                .onErrorResume(ComparisonFailed.class, failed -> {
                    LOG.warn("The rows of import {} could not be compared", failed.job.id(), failed.getCause());
                    return batches.noteFailure(failed.job).thenReturn(false);
                });
    }

    private Mono<Boolean> noteFailure(BatchFailed failed) {
        var job = failed.batch.job();
        if (failed.getCause() instanceof MetTrouble met) {
            var troubled = met.results.stream().filter(Result::isTroubled).toList();
            return batches.record(job.id(), troubled, false)
                    .then(batches.stop(job.id()))
                    .as(transaction::transactional)
                    .thenReturn(true);
        }
        LOG.warn("Batch {} of import {} failed", failed.batch.number(), job.id(), failed.getCause());
        return batches.noteFailure(failed.batch).thenReturn(false);
    }

    private static Mono<Void> note(Throwable failure) {
        LOG.warn("Imports wait: {}", failure.toString());
        return Mono.empty();
    }

    /** Carries the results out of a transaction that is not to be. */
    private static final class MetTrouble extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient List<Result> results;

        MetTrouble(List<Result> results) {
            super(null, null, false, false);
            this.results = results;
        }
    }

    private static final class BatchFailed extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient Batches.Batch batch;

        BatchFailed(Batches.Batch batch, Throwable cause) {
            super(null, cause, false, false);
            this.batch = batch;
        }
    }

    private static final class ComparisonFailed extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient ImportJob job;

        ComparisonFailed(ImportJob job, Throwable cause) {
            super(null, cause, false, false);
            this.job = job;
        }
    }
}
