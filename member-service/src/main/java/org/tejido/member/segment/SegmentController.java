package org.tejido.member.segment;

import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.member.organisation.Selections;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.Team;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.MergePatch;
import org.tejido.platform.version.Versioned;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/segments")
class SegmentController {

    private final SaveSegment saveSegment;
    private final PickOrganisations pickOrganisations;
    private final TagSegment tagSegment;
    private final OpenTasks openTasks;
    private final Segments segments;
    private final Selections selections;
    private final Selected selected;

    SegmentController(
            SaveSegment saveSegment,
            PickOrganisations pickOrganisations,
            TagSegment tagSegment,
            OpenTasks openTasks,
            Segments segments,
            Selections selections,
            Selected selected) {
        this.saveSegment = saveSegment;
        this.pickOrganisations = pickOrganisations;
        this.tagSegment = tagSegment;
        this.openTasks = openTasks;
        this.segments = segments;
        this.selections = selections;
        this.selected = selected;
    }

    @Team
    @PostMapping
    Mono<ResponseEntity<SegmentView>> make(@Valid @RequestBody SegmentForm.NewSegment form, Caller caller) {
        return saveSegment
                .make(form, caller)
                .flatMap(id -> segments.get(id, caller))
                .map(view -> Versioned.created("/api/segments/" + view.segmentId(), view, view.version()));
    }

    @Team
    @GetMapping
    Mono<Page<SegmentView>> list(PageRequest page, Caller caller) {
        return segments.of(caller, page);
    }

    @Team
    @GetMapping("/{id}")
    Mono<ResponseEntity<SegmentView>> get(@PathVariable UUID id, Caller caller) {
        return show(id, caller);
    }

    @Team
    @PatchMapping(
            path = "/{id}",
            consumes = {"application/merge-patch+json", "application/json"})
    Mono<ResponseEntity<SegmentView>> revise(
            @PathVariable UUID id, ExpectedVersion expected, MergePatch patch, Caller caller) {
        return saveSegment.revise(id, expected, patch, caller).flatMap(_ -> show(id, caller));
    }

    @Team
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> discard(@PathVariable UUID id, ExpectedVersion expected, Caller caller) {
        return saveSegment.discard(id, expected, caller);
    }

    @Team
    @GetMapping("/{id}/count")
    Mono<SegmentView.Count> count(@PathVariable UUID id, Caller caller) {
        return selections
                .of(MultiValueMap.fromSingleValue(Map.of("segment", id.toString())), caller)
                .flatMap(selected::count);
    }

    @Team
    @PostMapping("/{id}/picks")
    Mono<ResponseEntity<SegmentView>> pick(
            @PathVariable UUID id,
            ExpectedVersion expected,
            @Valid @RequestBody PickOrganisations.Picks picks,
            Caller caller) {
        return pickOrganisations.pick(id, expected, picks, caller).flatMap(_ -> show(id, caller));
    }

    @Team
    @PostMapping("/{id}/tagging")
    Mono<SegmentView.Report> tag(@PathVariable UUID id, @Valid @RequestBody TagSegment.Wish wish, Caller caller) {
        return tagSegment.tag(id, wish, caller);
    }

    @Team
    @PostMapping("/{id}/tasks")
    Mono<SegmentView.Report> openTasks(@PathVariable UUID id, @Valid @RequestBody OpenTasks.Wish wish, Caller caller) {
        return openTasks.open(id, wish, caller);
    }

    private Mono<ResponseEntity<SegmentView>> show(UUID id, Caller caller) {
        return segments.get(id, caller).map(view -> Versioned.ok(view, view.version()));
    }
}
