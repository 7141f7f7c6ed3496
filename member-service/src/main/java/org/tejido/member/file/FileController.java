package org.tejido.member.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.platform.id.Ids;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.Team;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.Versioned;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

@RestController
@RequestMapping("/api")
class FileController {

    private final StoreFile storeFile;
    private final StoredFiles files;
    private final long most;

    FileController(StoreFile storeFile, StoredFiles files, @Value("${tejido.files.most}") DataSize most) {
        this.storeFile = storeFile;
        this.files = files;
        this.most = most.toBytes();
    }

    /** The body is the file itself, whatever its type is said to be. */
    @Team
    @PostMapping("/organisations/{id}/files")
    Mono<ResponseEntity<FileView>> add(
            @PathVariable UUID id,
            @RequestParam @Nullable UUID fileId,
            @RequestParam(defaultValue = "other") String kind,
            @RequestParam @Nullable String label,
            @RequestParam String name,
            ServerHttpRequest request,
            Caller caller) {
        if (request.getHeaders().getContentLength() > most) {
            throw FileRefused.tooLarge();
        }
        var wish = new Wish(Objects.requireNonNullElseGet(fileId, Ids::next), id, kind, label, name).requirePossible();
        return receive(wish, request.getBody(), caller)
                .flatMap(files::get)
                .map(file -> Versioned.created("/api/files/" + file.fileId(), file, file.version()));
    }

    @Team
    @GetMapping("/organisations/{id}/files")
    Mono<Page<FileView>> list(@PathVariable UUID id, PageRequest page) {
        return files.of(id, page);
    }

    @Team
    @GetMapping("/files/{id}")
    Mono<ResponseEntity<FileView>> get(@PathVariable UUID id) {
        return files.get(id).map(file -> Versioned.ok(file, file.version()));
    }

    /** To be saved, never to be shown. */
    @Team
    @GetMapping("/files/{id}/content")
    Mono<ResponseEntity<Flux<DataBuffer>>> content(@PathVariable UUID id, ServerHttpRequest request) {
        return files.get(id).map(file -> content(file, request.getHeaders()));
    }

    @Team
    @DeleteMapping("/files/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> delete(@PathVariable UUID id, ExpectedVersion expected) {
        return files.get(id).flatMap(_ -> files.remove(id, expected.value()));
    }

    private Mono<UUID> receive(Wish wish, Flux<DataBuffer> body, Caller caller) {
        return Mono.usingWhen(
                Mono.fromCallable(() -> Files.createTempFile("tejido-file", null))
                        .subscribeOn(Schedulers.boundedElastic()),
                path -> Incoming.receive(body, path, most)
                        .then(Mono.fromCallable(() -> Incoming.read(path, wish.name()))
                                .subscribeOn(Schedulers.boundedElastic()))
                        .flatMap(file -> storeFile.store(wish, file, caller)),
                FileController::forget);
    }

    private static Mono<Void> forget(Path path) {
        return Mono.<Void>fromRunnable(() -> {
                    try {
                        Files.deleteIfExists(path);
                    } catch (IOException failure) {
                        throw new UncheckedIOException(failure);
                    }
                })
                .subscribeOn(Schedulers.boundedElastic());
    }

    private ResponseEntity<Flux<DataBuffer>> content(FileView file, HttpHeaders asked) {
        var etag = "\"" + file.sha256() + "\"";
        if (asked.getIfNoneMatch().contains(etag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(etag).build();
        }
        var part = Part.of(asked, file.size(), etag);
        if (part.isBeyond(file.size())) {
            return ResponseEntity.status(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE)
                    .header(HttpHeaders.CONTENT_RANGE, "bytes */" + file.size())
                    .build();
        }
        var answer = ResponseEntity.status(part.isWhole() ? HttpStatus.OK : HttpStatus.PARTIAL_CONTENT)
                .eTag(etag)
                .contentType(MediaType.parseMediaType(file.contentType()))
                .contentLength(part.length())
                .header(HttpHeaders.ACCEPT_RANGES, "bytes")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString());
        if (!part.isWhole()) {
            answer.header(HttpHeaders.CONTENT_RANGE, "bytes %d-%d/%d".formatted(part.from(), part.to(), file.size()));
        }
        return answer.body(bytes(file.fileId(), part));
    }

    /** Piece by piece, as the client takes them; no connection to the database is held in between. */
    private Flux<DataBuffer> bytes(UUID file, Part part) {
        var first = (int) (part.from() / Incoming.PIECE);
        var last = (int) (part.to() / Incoming.PIECE);
        return Flux.range(first, last - first + 1)
                .concatMap(
                        place -> files.piece(file, place).map(bytes -> {
                            var start = (long) place * Incoming.PIECE;
                            var from = (int) Math.max(0, part.from() - start);
                            var to = (int) Math.min(bytes.length, part.to() - start + 1);
                            return (DataBuffer) DefaultDataBufferFactory.sharedInstance.wrap(
                                    ByteBuffer.wrap(bytes, from, to - from));
                        }),
                        1);
    }
}
