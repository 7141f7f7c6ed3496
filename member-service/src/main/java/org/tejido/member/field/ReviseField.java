package org.tejido.member.field;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.MergePatch;
import reactor.core.publisher.Mono;

@Service
class ReviseField {

    private final Fields fields;

    ReviseField(Fields fields) {
        this.fields = fields;
    }

    /** Never its key or its type; what was filled in stays, also where it could not be filled in so any more. */
    @Transactional
    public Mono<UUID> revise(UUID id, ExpectedVersion expected, MergePatch patch) {
        return fields.get(id, expected)
                .map(field -> patch.applyTo(field.terms(), Terms.class)
                        .of(field.type())
                        .following(field.terms()))
                .flatMap(terms -> fields.save(id, expected.value(), terms));
    }
}
