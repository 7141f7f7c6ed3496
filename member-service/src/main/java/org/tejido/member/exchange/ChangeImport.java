package org.tejido.member.exchange;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.audit.Audit;
import org.tejido.platform.audit.Deed;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.MergePatch;
import reactor.core.publisher.Mono;

/** Takes an import from stage to stage; the work itself is done by {@link ImportWorker}. */
@Service
class ChangeImport {

    private final ImportJobs jobs;
    private final ImportViews views;
    private final OwnFields ownFields;
    private final Audit audit;

    ChangeImport(ImportJobs jobs, ImportViews views, OwnFields ownFields, Audit audit) {
        this.jobs = jobs;
        this.views = views;
        this.ownFields = ownFields;
        this.audit = audit;
    }

    /** What a trial has found out is void afterwards. */
    @Transactional
    public Mono<ImportJob> revise(UUID id, ExpectedVersion expected, MergePatch patch) {
        return jobs.get(id, expected)
                .map(job -> job.revise(patch.applyTo(job.settings(), Settings.class)))
                .delayUntil(ownFields::requireKnown)
                .flatMap(jobs::save);
    }

    @Transactional
    public Mono<ImportJob> tryOut(UUID id, ExpectedVersion expected) {
        return jobs.get(id, expected).map(ImportJob::tryOut).flatMap(jobs::save).flatMap(job -> jobs.beginBatches(id)
                .thenReturn(job));
    }

    @Transactional
    public Mono<ImportJob> commit(UUID id, ExpectedVersion expected, boolean skipTroubles) {
        return jobs.get(id, expected)
                .flatMap(job -> views.troubled(id).map(troubled -> job.commit(skipTroubles, troubled)))
                .flatMap(job -> jobs.requireFresh(job).thenReturn(job))
                .flatMap(jobs::save)
                .delayUntil(_ -> audit.note(Deed.of("import.committed", id)))
                .flatMap(job -> jobs.beginBatches(id).thenReturn(job));
    }

    @Transactional
    public Mono<ImportJob> tryUndo(UUID id, ExpectedVersion expected) {
        return jobs.get(id, expected)
                .map(ImportJob::tryUndo)
                .flatMap(jobs::save)
                .flatMap(job -> jobs.beginBatches(id).thenReturn(job));
    }

    @Transactional
    public Mono<ImportJob> undo(UUID id, ExpectedVersion expected, Caller caller) {
        return jobs.get(id, expected)
                .map(ImportJob::undo)
                .flatMap(jobs::save)
                .delayUntil(_ -> jobs.undoneBy(id, caller))
                .delayUntil(_ -> audit.note(Deed.of("import.undone", id)))
                .delayUntil(_ -> jobs.beginBatches(id));
    }

    @Transactional
    public Mono<ImportJob> cancel(UUID id, ExpectedVersion expected) {
        return jobs.get(id, expected).map(ImportJob::cancel).flatMap(jobs::save);
    }
}
