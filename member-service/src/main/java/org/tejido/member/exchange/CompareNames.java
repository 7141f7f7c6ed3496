package org.tejido.member.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.tejido.member.organisation.Resemblances;
import reactor.core.publisher.Mono;

/** The end of a trial: rows that are about the same as others of the file, and names that resemble what is known. */
@Service
class CompareNames {

    private final Batches batches;
    private final Resemblances resemblances;

    CompareNames(Batches batches, Resemblances resemblances) {
        this.batches = batches;
        this.resemblances = resemblances;
    }

    Mono<Void> of(ImportJob job) {
        return batches.findTwins(job.id())
                .then(Mono.defer(
                        () -> job.settings().resemblanceAccepted() ? Mono.<Void>empty() : findResemblances(job)))
                .then(Mono.defer(() -> batches.compared(job.id())));
    }

    private Mono<Void> findResemblances(ImportJob job) {
        return batches.newNames(job.id())
                .flatMap(resemblances::of)
                .flatMapMany(found -> batches.lines(job.id(), found.earlier().values())
                        .flatMapIterable(lines -> troubles(found, lines)))
                .buffer(Batches.ROWS)
                .concatMap(results -> batches.record(job.id(), results, false))
                .then();
    }

    private static List<Result> troubles(Resemblances.Found found, Map<Integer, Integer> lines) {
        var troubles = new ArrayList<Result>();
        found.known()
                .forEach((row, organisation) ->
                        troubles.add(Resemblance.known(organisation).of(row)));
        found.earlier()
                .forEach((row, earlier) -> troubles.add(
                        Resemblance.earlier(lines.getOrDefault(earlier, 0)).of(row)));
        return troubles;
    }
}
