package org.tejido.member.merge;

import jakarta.validation.Valid;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.platform.id.Ids;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.Team;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.Versioned;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/people/{id}/merges")
class PersonMergeController {

    private final MergePeople mergePeople;
    private final UndoMergeOfPeople undoMerge;
    private final Merges merges;

    PersonMergeController(MergePeople mergePeople, UndoMergeOfPeople undoMerge, Merges mergesOfPeople) {
        this.mergePeople = mergePeople;
        this.undoMerge = undoMerge;
        this.merges = mergesOfPeople;
    }

    @Team
    @PostMapping("/preview")
    Mono<MergeView.Preview> preview(@PathVariable UUID id, @Valid @RequestBody MergeForms.Trial form) {
        return mergePeople.preview(id, form);
    }

    @Team
    @PostMapping
    Mono<ResponseEntity<MergeView>> merge(
            @PathVariable UUID id, ExpectedVersion expected, @Valid @RequestBody MergeForms.Merge form, Caller caller) {
        var merge = Objects.requireNonNullElseGet(form.id(), Ids::next);
        return mergePeople
                .merge(merge, id, expected, form, caller)
                .then(Mono.defer(() -> merges.show(id, merge)))
                .map(view -> Versioned.created("/api/people/%s/merges/%s".formatted(id, merge), view, view.version()));
    }

    @Team
    @GetMapping
    Mono<Page<MergeView>> list(@PathVariable UUID id, PageRequest page) {
        return merges.of(id, page);
    }

    @Team
    @GetMapping("/{merge}")
    Mono<ResponseEntity<MergeView>> get(@PathVariable UUID id, @PathVariable UUID merge) {
        return show(id, merge);
    }

    @Team
    @PostMapping("/{merge}/undo")
    Mono<ResponseEntity<MergeView>> undo(
            @PathVariable UUID id, @PathVariable UUID merge, ExpectedVersion expected, Caller caller) {
        return undoMerge.undo(id, merge, expected, caller).then(Mono.defer(() -> show(id, merge)));
    }

    private Mono<ResponseEntity<MergeView>> show(UUID survivor, UUID merge) {
        return merges.show(survivor, merge).map(view -> Versioned.ok(view, view.version()));
    }
}
