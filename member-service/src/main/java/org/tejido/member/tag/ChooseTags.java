package org.tejido.member.tag;

import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

@Service
class ChooseTags {

    private final Tags tags;

    ChooseTags(Tags tags) {
        this.tags = tags;
    }

    /** These and no others. */
    @Transactional
    public Mono<TagView.Words> choose(UUID bearer, Bearer kind, ExpectedVersion expected, Set<UUID> chosen) {
        return tags.of(bearer, kind)
                .flatMap(_ -> tags.choose(bearer, kind, expected.value(), chosen.toArray(UUID[]::new))
                        .then(Mono.defer(() -> tags.of(bearer, kind))));
    }
}
