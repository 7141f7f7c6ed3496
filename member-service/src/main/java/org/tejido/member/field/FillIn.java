package org.tejido.member.field;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.member.history.History;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.MergePatch;
import reactor.core.publisher.Mono;

@Service
class FillIn {

    private final Values values;
    private final History history;

    FillIn(Values values, History history) {
        this.values = values;
        this.history = history;
    }

    /** A patch that changes nothing tells nothing. */
    @Transactional
    public Mono<Void> fillIn(Subject subject, UUID owner, ExpectedVersion expected, MergePatch patch) {
        return values.of(subject, owner, expected).flatMap(filled -> {
            var asked = patch.applyTo(new FilledForm(filled.json(true)), FilledForm.class);
            var changes = filled.changes(asked.fields());
            return changes.isEmpty() ? Mono.empty() : save(subject, owner, filled, changes);
        });
    }

    private Mono<Void> save(Subject subject, UUID owner, Filled filled, Map<Field, List<Value>> changes) {
        return values.requireReferred(changes)
                .then(Mono.defer(() -> values.save(subject, owner, filled.version(), changes)))
                .then(Mono.defer(() -> history.write(
                        filled.home(),
                        "member.field.filled-in",
                        owner,
                        filled.version() + 1,
                        Map.of(subject.word() + "Id", Objects.toString(owner)),
                        Values.address(subject, owner))));
    }
}
