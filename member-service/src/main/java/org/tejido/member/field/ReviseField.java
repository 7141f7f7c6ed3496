package org.tejido.member.field;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.audit.Audit;
import org.tejido.platform.audit.Deed;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.MergePatch;
import reactor.core.publisher.Mono;

@Service
class ReviseField {

    private final Fields fields;
    private final Audit audit;

    ReviseField(Fields fields, Audit audit) {
        this.fields = fields;
        this.audit = audit;
    }

    /** Never its key or its type; what was filled in stays, also where it could not be filled in so any more. */
    @Transactional
    public Mono<UUID> revise(UUID id, ExpectedVersion expected, MergePatch patch) {
        return fields.get(id, expected)
                .map(field -> patch.applyTo(field.terms(), Terms.class)
                        .of(field.type())
                        .following(field.terms()))
                .flatMap(terms -> fields.save(id, expected.value(), terms))
                .delayUntil(_ -> audit.note(Deed.of("field.revised", id)));
    }
}
