package org.tejido.member.relation;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.platform.id.Ids;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.SignedIn;
import org.tejido.platform.security.Team;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.MergePatch;
import org.tejido.platform.version.Versioned;
import reactor.core.publisher.Mono;

/** Written down by the team; read by both sides. */
@RestController
@RequestMapping("/api/organisations/{id}/relations")
class RelationController {

    private final RecordRelation recordRelation;
    private final EndRelation endRelation;
    private final CorrectRelation correctRelation;
    private final RelationList relations;
    private final ClusterCalendar calendar;

    RelationController(
            RecordRelation recordRelation,
            EndRelation endRelation,
            CorrectRelation correctRelation,
            RelationList relations,
            ClusterCalendar calendar) {
        this.recordRelation = recordRelation;
        this.endRelation = endRelation;
        this.correctRelation = correctRelation;
        this.relations = relations;
        this.calendar = calendar;
    }

    @SignedIn
    @GetMapping
    Mono<Page<RelationView>> list(
            @PathVariable UUID id,
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable LocalDate on,
            PageRequest page,
            Caller caller) {
        requireOwn(id, caller);
        return relations.of(id, kind, on, page);
    }

    @Team
    @PostMapping
    Mono<ResponseEntity<RelationView>> record(
            @PathVariable UUID id, @Valid @RequestBody RelationForms.New form, Caller caller) {
        var relation = Relation.between(
                id,
                form.kind(),
                form.counterpartId(),
                Objects.requireNonNullElseGet(form.id(), Ids::next),
                Objects.requireNonNullElseGet(form.since(), calendar::today),
                form.until());
        return recordRelation
                .record(relation, caller)
                .then(Mono.defer(() -> relations.show(id, relation.id())))
                .map(view -> Versioned.created(
                        "/api/organisations/%s/relations/%s".formatted(id, view.relationId()), view, view.version()));
    }

    @SignedIn
    @GetMapping("/{relation}")
    Mono<ResponseEntity<RelationView>> get(@PathVariable UUID id, @PathVariable UUID relation, Caller caller) {
        requireOwn(id, caller);
        return show(id, relation);
    }

    @Team
    @PatchMapping(
            path = "/{relation}",
            consumes = {"application/merge-patch+json", "application/json"})
    Mono<ResponseEntity<RelationView>> correct(
            @PathVariable UUID id, @PathVariable UUID relation, ExpectedVersion expected, MergePatch patch) {
        return correctRelation.correct(id, relation, expected, patch).then(Mono.defer(() -> show(id, relation)));
    }

    @Team
    @PostMapping("/{relation}/end")
    Mono<ResponseEntity<RelationView>> end(
            @PathVariable UUID id,
            @PathVariable UUID relation,
            ExpectedVersion expected,
            @Valid @RequestBody RelationForms.End form) {
        return endRelation.end(id, relation, expected, form.on()).then(Mono.defer(() -> show(id, relation)));
    }

    private Mono<ResponseEntity<RelationView>> show(UUID side, UUID relation) {
        return relations.show(side, relation).map(view -> Versioned.ok(view, view.version()));
    }

    private static void requireOwn(UUID organisation, Caller caller) {
        if (!caller.actsFor(organisation)) {
            throw new NotFound("organisation", organisation);
        }
    }
}
