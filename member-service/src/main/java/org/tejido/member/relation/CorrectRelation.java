package org.tejido.member.relation;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.MergePatch;
import reactor.core.publisher.Mono;

/** Its days. What else was wrong is ended on the day that it began, and written down anew. */
@Service
class CorrectRelation {

    private final Relations relations;

    CorrectRelation(Relations relations) {
        this.relations = relations;
    }

    @Transactional
    public Mono<Void> correct(UUID side, UUID id, ExpectedVersion expected, MergePatch patch) {
        return relations
                .get(side, id, expected)
                .map(relation -> {
                    var days = patch.applyTo(
                            new RelationForms.Days(relation.since(), relation.until()), RelationForms.Days.class);
                    return relation.correct(days.since(), days.until());
                })
                .flatMap(corrected -> relations.save(corrected, "member.relation.corrected", corrected.since()));
    }
}
