package org.tejido.member.exchange;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Undoes the rows of a batch, or finds out what that would do. */
@Component
class UndoBatch {

    private final WrittenRows rows;
    private final Map<Subject, TakeBack> subjects;

    UndoBatch(WrittenRows rows, List<TakeBack> subjects) {
        this.rows = rows;
        this.subjects = subjects.stream().collect(Collectors.toMap(TakeBack::subject, Function.identity()));
    }

    Mono<Void> work(Batches.Batch batch) {
        var job = batch.job();
        var takeBack = Objects.requireNonNull(subjects.get(job.subject()));
        return job.stage() == Stage.UNDO_TRYING
                ? rows.of(batch)
                        .flatMap(written -> takeBack.judge(job, written))
                        .flatMap(reversals -> rows.record(batch, reversals, false))
                : rows.of(batch)
                        .flatMap(written -> takeBack.take(job, written))
                        .flatMap(reversals -> rows.record(batch, reversals, true))
                        .then(Mono.defer(() -> rows.forgetReferences(batch)));
    }
}
