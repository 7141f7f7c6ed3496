package org.tejido.member.exchange;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.member.exchange.sheet.FileTooLarge;
import org.tejido.platform.id.Ids;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.Team;
import org.tejido.platform.sheet.CsvLines;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.MergePatch;
import org.tejido.platform.version.Versioned;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/imports")
class ImportController {

    private static final int LONGEST_FILE_NAME = 200;

    private final StartImport startImport;
    private final ChangeImport changeImport;
    private final ImportViews views;

    ImportController(StartImport startImport, ChangeImport changeImport, ImportViews views) {
        this.startImport = startImport;
        this.changeImport = changeImport;
        this.views = views;
    }

    /** The body is the file itself, whatever its type is said to be. */
    @Team
    @PostMapping
    Mono<ResponseEntity<ImportView>> start(
            @RequestParam @Nullable UUID id,
            @RequestParam String subject,
            @RequestParam @Nullable String source,
            @RequestParam @Nullable String fileName,
            ServerHttpRequest request,
            Caller caller) {
        if (request.getHeaders().getContentLength() > StartImport.MOST_BYTES) {
            throw new FileTooLarge();
        }
        var wish = new StartImport.Wish(
                Objects.requireNonNullElseGet(id, Ids::next),
                Subject.of(subject),
                named(fileName),
                new Settings(Map.of(), Settings.Mode.CREATE, SourceInvalid.require(source), "ES", false));
        return startImport
                .start(wish, request.getBody(), caller)
                .flatMap(job -> views.show(job.id()))
                .map(view -> ResponseEntity.accepted()
                        .location(URI.create("/api/imports/" + view.importId()))
                        .eTag("\"" + view.version() + "\"")
                        .body(view));
    }

    @Team
    @GetMapping
    Mono<Page<ImportView>> list(PageRequest page) {
        return views.list(page);
    }

    @Team
    @GetMapping("/{id}")
    Mono<ResponseEntity<ImportView>> get(@PathVariable UUID id) {
        return show(id);
    }

    @Team
    @PatchMapping(
            path = "/{id}",
            consumes = {"application/merge-patch+json", "application/json"})
    Mono<ResponseEntity<ImportView>> revise(@PathVariable UUID id, ExpectedVersion expected, MergePatch patch) {
        return changeImport.revise(id, expected, patch).flatMap(_ -> show(id));
    }

    @Team
    @PostMapping("/{id}/trial")
    Mono<ResponseEntity<ImportView>> tryOut(@PathVariable UUID id, ExpectedVersion expected) {
        return changeImport.tryOut(id, expected).flatMap(_ -> show(id));
    }

    @Team
    @PostMapping("/{id}/commit")
    Mono<ResponseEntity<ImportView>> commit(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean skipTroubles,
            ExpectedVersion expected) {
        return changeImport.commit(id, expected, skipTroubles).flatMap(_ -> show(id));
    }

    @Team
    @PostMapping("/{id}/cancellation")
    Mono<ResponseEntity<ImportView>> cancel(@PathVariable UUID id, ExpectedVersion expected) {
        return changeImport.cancel(id, expected).flatMap(_ -> show(id));
    }

    @Team
    @PostMapping("/{id}/undo/trial")
    Mono<ResponseEntity<ImportView>> tryUndo(@PathVariable UUID id, ExpectedVersion expected) {
        return changeImport.tryUndo(id, expected).flatMap(_ -> show(id));
    }

    @Team
    @PostMapping("/{id}/undo")
    Mono<ResponseEntity<ImportView>> undo(@PathVariable UUID id, ExpectedVersion expected, Caller caller) {
        return changeImport.undo(id, expected, caller).flatMap(_ -> show(id));
    }

    @Team
    @GetMapping("/{id}/rows")
    Mono<Page<RowView>> rows(
            @PathVariable UUID id,
            @RequestParam @Nullable String outcome,
            @RequestParam @Nullable String undo,
            PageRequest page) {
        return views.rows(id, RowFilter.of(outcome, undo), page);
    }

    /** The rows as they came, and behind them what became of each: to be corrected and sent again. */
    @Team
    @GetMapping("/{id}/report")
    Mono<ResponseEntity<Flux<String>>> report(
            @PathVariable UUID id, @RequestParam @Nullable String outcome, @RequestParam @Nullable String undo) {
        var wanted = RowFilter.of(outcome, undo);
        return views.show(id).map(view -> ResponseEntity.ok()
                .contentType(CsvLines.TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"report.csv\"")
                .body(CsvLines.of(headings(view), views.report(id, wanted).map(row -> cells(row, view)))));
    }

    private static List<String> headings(ImportView view) {
        return Stream.concat(
                        view.columns().stream().map(ImportView.Column::heading),
                        Stream.of(
                                "line",
                                "outcome",
                                "written",
                                "code",
                                "detail",
                                "pointer",
                                "subjectId",
                                "undo",
                                "undoCode",
                                "undoDetail"))
                .toList();
    }

    private static List<String> cells(RowView row, ImportView view) {
        var columns = view.columns().size();
        var padding = Stream.generate(() -> "")
                .limit(Math.max(0, columns - row.cells().size()));
        return Stream.of(
                        row.cells().stream().limit(columns),
                        padding,
                        Stream.of(
                                String.valueOf(row.line()),
                                row.outcome(),
                                String.valueOf(row.written()),
                                Objects.requireNonNullElse(row.code(), ""),
                                Objects.requireNonNullElse(row.detail(), ""),
                                Objects.requireNonNullElse(row.pointer(), ""),
                                row.subjectId() == null ? "" : row.subjectId().toString(),
                                row.undo() == null ? "" : row.undo().fate(),
                                row.undo() == null
                                        ? ""
                                        : Objects.requireNonNullElse(row.undo().code(), ""),
                                row.undo() == null
                                        ? ""
                                        : Objects.requireNonNullElse(row.undo().detail(), "")))
                .flatMap(cells -> cells)
                .toList();
    }

    private static @Nullable String named(@Nullable String fileName) {
        if (fileName == null || fileName.isBlank()) {
            return null;
        }
        var plain = fileName.replaceAll("\\p{Cntrl}", "").strip();
        return plain.length() > LONGEST_FILE_NAME ? plain.substring(0, LONGEST_FILE_NAME) : plain;
    }

    private Mono<ResponseEntity<ImportView>> show(UUID id) {
        return views.show(id).map(view -> Versioned.ok(view, view.version()));
    }
}
