package org.tejido.member.tag;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

@Service
class MergeTag {

    private final Tags tags;

    MergeTag(Tags tags) {
        this.tags = tags;
    }

    /** Whoever has this one has the other afterwards, and this one is no more. */
    @Transactional
    public Mono<UUID> merge(UUID id, ExpectedVersion expected, UUID into) {
        if (id.equals(into)) {
            return Mono.error(new MergedIntoItself());
        }
        return tags.get(id, expected)
                .flatMap(_ -> tags.keep(id, into))
                .filter(kept -> kept == 2)
                .switchIfEmpty(Mono.error(() -> new TagUnknown("/into")))
                .flatMap(_ -> tags.move(id, into, Bearer.ORGANISATION)
                        .then(Mono.defer(() -> tags.move(id, into, Bearer.PERSON)))
                        .then(Mono.defer(() -> tags.remove(id, expected.value())))
                        .thenReturn(into));
    }
}
