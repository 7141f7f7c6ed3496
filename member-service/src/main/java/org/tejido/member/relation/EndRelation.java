package org.tejido.member.relation;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

@Service
class EndRelation {

    private final Relations relations;

    EndRelation(Relations relations) {
        this.relations = relations;
    }

    @Transactional
    public Mono<Void> end(UUID side, UUID id, ExpectedVersion expected, LocalDate on) {
        return relations
                .get(side, id, expected)
                .map(relation -> relation.end(on))
                .flatMap(ended -> relations.save(ended, "member.relation.ended", on));
    }
}
