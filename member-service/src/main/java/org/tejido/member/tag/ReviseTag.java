package org.tejido.member.tag;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.MergePatch;
import reactor.core.publisher.Mono;

@Service
class ReviseTag {

    private final Tags tags;

    ReviseTag(Tags tags) {
        this.tags = tags;
    }

    /** For all who have it. */
    @Transactional
    public Mono<UUID> revise(UUID id, ExpectedVersion expected, MergePatch patch) {
        return tags.get(id, expected)
                .map(tag -> patch.applyTo(new TagForm(tag.name(), tag.colour()), TagForm.class))
                .flatMap(form -> tags.save(id, expected.value(), form));
    }
}
