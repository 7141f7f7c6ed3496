package org.tejido.member.relation;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.security.Caller;
import reactor.core.publisher.Mono;

@Service
class RecordRelation {

    private final Relations relations;

    RecordRelation(Relations relations) {
        this.relations = relations;
    }

    @Transactional
    public Mono<Void> record(Relation relation, Caller caller) {
        return relations.add(relation, caller);
    }
}
