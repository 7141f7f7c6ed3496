package org.tejido.member.file;

import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;
import org.tejido.member.history.History;
import org.tejido.platform.security.Caller;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

@Service
class StoreFile {

    private final StoredFiles files;
    private final History history;
    private final long quota;

    StoreFile(StoredFiles files, History history, @Value("${tejido.files.of-an-organisation}") DataSize quota) {
        this.files = files;
        this.history = history;
        this.quota = quota.toBytes();
    }

    /** All of it or nothing, piece by piece. */
    @Transactional
    public Mono<UUID> store(Wish wish, Incoming file, Caller caller) {
        return files.hold(wish.organisation())
                .doOnNext(used -> {
                    if (used + file.size() > quota) {
                        throw FileRefused.full();
                    }
                })
                .flatMap(_ -> files.add(wish, file, caller))
                .thenMany(
                        file.pieces().publishOn(Schedulers.boundedElastic(), 1).index())
                .concatMap(piece -> files.addPiece(wish.id(), piece.getT1().intValue(), piece.getT2()), 1)
                .then(Mono.defer(() -> history.write(
                        wish.organisation(),
                        "member.file.added",
                        wish.id(),
                        1,
                        Map.of("fileId", wish.id().toString()),
                        "/api/files/" + wish.id())))
                .thenReturn(wish.id());
    }
}
