package org.tejido.member.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.tejido.member.exchange.sheet.FileTooLarge;
import org.tejido.member.exchange.sheet.Format;
import org.tejido.member.exchange.sheet.Line;
import org.tejido.member.exchange.sheet.Sheet;
import org.tejido.platform.security.Caller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Takes a file in: to the disk as it comes, then row by row into the database, in one transaction. */
@Service
class StartImport {

    static final long MOST_BYTES = 64L * 1024 * 1024;

    /** The source of ids on business cards, which are unique of themselves. */
    private static final String CARDS = "vcard";

    private static final int SAMPLES = 5;
    private static final int LONGEST_SAMPLE = 100;

    private final ImportJobs jobs;
    private final Batches batches;
    private final OwnFields ownFields;
    private final TransactionalOperator transaction;

    StartImport(ImportJobs jobs, Batches batches, OwnFields ownFields, TransactionalOperator transaction) {
        this.jobs = jobs;
        this.batches = batches;
        this.ownFields = ownFields;
        this.transaction = transaction;
    }

    /** What is said beside the file. */
    record Wish(UUID id, Subject subject, @Nullable String fileName, Settings settings) {}

    Mono<ImportJob> start(Wish wish, Flux<DataBuffer> body, Caller caller) {
        return Mono.usingWhen(
                Mono.fromCallable(() -> Files.createTempFile("tejido-import", null))
                        .subscribeOn(Schedulers.boundedElastic()),
                file -> receive(body, file).then(Mono.defer(() -> stage(wish, file, caller))),
                StartImport::delete);
    }

    private static Mono<Void> receive(Flux<DataBuffer> body, Path file) {
        var bytes = new AtomicLong();
        return DataBufferUtils.write(
                body.doOnNext(buffer -> {
                    if (bytes.addAndGet(buffer.readableByteCount()) > MOST_BYTES) {
                        DataBufferUtils.release(buffer);
                        throw new FileTooLarge();
                    }
                }),
                file);
    }

    private Mono<ImportJob> stage(Wish wish, Path file, Caller caller) {
        return ownFields
                .columns(wish.subject())
                .publishOn(Schedulers.boundedElastic())
                .flatMap(own -> Mono.using(
                        () -> Sheet.open(file), sheet -> stage(wish, sheet, own.names(), caller), StartImport::close))
                .as(transaction::transactional);
    }

    private Mono<ImportJob> stage(Wish wish, Sheet sheet, Map<String, List<String>> own, Caller caller) {
        var first = next(sheet);
        var job = job(wish, sheet, first, own);
        var rows = new int[] {0};
        return jobs.add(job, caller)
                .thenMany(Flux.concat(Mono.just(first), Flux.fromIterable(() -> new Batched(sheet))))
                .publishOn(Schedulers.boundedElastic(), 1)
                .index()
                .concatMap(
                        numbered -> {
                            rows[0] += numbered.getT2().size();
                            return batches.stage(job.id(), numbered.getT1().intValue(), numbered.getT2());
                        },
                        1)
                .then(Mono.defer(() -> jobs.count(job.id(), rows[0])))
                .thenReturn(job);
    }

    /** The rest of a sheet, as many lines at a time as are staged at once. */
    private record Batched(Sheet sheet) implements Iterator<List<Line>> {

        @Override
        public boolean hasNext() {
            return sheet.hasNext();
        }

        @Override
        public List<Line> next() {
            return StartImport.next(sheet);
        }
    }

    private static List<Line> next(Sheet sheet) {
        var lines = new ArrayList<Line>(Batches.ROWS);
        while (lines.size() < Batches.ROWS && sheet.hasNext()) {
            lines.add(sheet.next());
        }
        return lines;
    }

    private static ImportJob job(Wish wish, Sheet sheet, List<Line> first, Map<String, List<String>> own) {
        var headings = sheet.headings();
        var columns = IntStream.range(0, headings.size())
                .mapToObj(place -> new ImportJob.Column(headings.get(place), samples(first, place)))
                .toList();
        var asked = wish.settings();
        var settings = new Settings(
                Mapping.proposed(wish.subject(), headings, own),
                asked.mode(),
                asked.source() == null && sheet.format() == Format.VCARD ? CARDS : asked.source(),
                asked.country(),
                asked.resemblanceAccepted());
        return new ImportJob(
                wish.id(),
                wish.subject(),
                sheet.format(),
                wish.fileName(),
                columns,
                settings,
                first.size(),
                Stage.READY,
                false,
                null,
                1);
    }

    private static List<String> samples(List<Line> lines, int place) {
        return lines.stream()
                .filter(line -> place < line.cells().size())
                .map(line -> line.cells().get(place))
                .filter(cell -> !cell.isEmpty())
                .distinct()
                .limit(SAMPLES)
                .map(cell -> cell.length() > LONGEST_SAMPLE ? cell.substring(0, LONGEST_SAMPLE) + "…" : cell)
                .toList();
    }

    private static void close(Sheet sheet) {
        try {
            sheet.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Mono<Void> delete(Path file) {
        return Mono.<Void>fromRunnable(() -> {
                    try {
                        Files.deleteIfExists(file);
                    } catch (IOException failure) {
                        throw new UncheckedIOException(failure);
                    }
                })
                .subscribeOn(Schedulers.boundedElastic());
    }
}
