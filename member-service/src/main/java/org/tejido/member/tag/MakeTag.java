package org.tejido.member.tag;

import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.id.Ids;
import org.tejido.platform.security.Caller;
import reactor.core.publisher.Mono;

@Service
class MakeTag {

    private final Tags tags;

    MakeTag(Tags tags) {
        this.tags = tags;
    }

    @Transactional
    public Mono<UUID> make(TagForm.NewTag form, Caller caller) {
        return tags.add(Objects.requireNonNullElseGet(form.id(), Ids::next), form.form(), caller);
    }
}
