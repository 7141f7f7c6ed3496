package org.tejido.member.onboarding;

import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.SignedIn;
import org.tejido.platform.security.Team;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.Versioned;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api")
class OnboardingController {

    private final OpenCase openCase;
    private final MoveCase moveCase;
    private final TickRequirement tickRequirement;
    private final AssignCase assignCase;
    private final Pipelines pipelines;
    private final Board board;

    OnboardingController(
            OpenCase openCase,
            MoveCase moveCase,
            TickRequirement tickRequirement,
            AssignCase assignCase,
            Pipelines pipelines,
            Board board) {
        this.openCase = openCase;
        this.moveCase = moveCase;
        this.tickRequirement = tickRequirement;
        this.assignCase = assignCase;
        this.pipelines = pipelines;
        this.board = board;
    }

    @Team
    @GetMapping("/onboarding-pipelines")
    Mono<Page<Pipeline>> pipelines() {
        return pipelines.all().map(all -> new Page<>(all, null));
    }

    @Team
    @GetMapping("/onboarding-board")
    Mono<BoardView> board(@RequestParam @Nullable UUID pipelineId) {
        return board.of(pipelineId);
    }

    @Team
    @PostMapping("/onboarding-cases")
    Mono<ResponseEntity<CaseView>> open(@Valid @RequestBody OnboardingForms.NewCase form, Caller caller) {
        return openCase.open(form, caller)
                .flatMap(opened -> board.show(opened.about().id(), caller))
                .map(view -> Versioned.created("/api/onboarding-cases/" + view.caseId(), view, view.version()));
    }

    @SignedIn
    @GetMapping("/onboarding-cases")
    Mono<Page<CaseLine>> list(@RequestParam @Nullable UUID organisationId, PageRequest page, Caller caller) {
        return board.list(organisationId, page, caller);
    }

    /** For the team and for the organisation itself. */
    @SignedIn
    @GetMapping("/onboarding-cases/{id}")
    Mono<ResponseEntity<CaseView>> get(@PathVariable UUID id, Caller caller) {
        return show(id, caller);
    }

    @Team
    @PostMapping("/onboarding-cases/{id}/moves")
    Mono<ResponseEntity<CaseView>> move(
            @PathVariable UUID id,
            ExpectedVersion expected,
            @Valid @RequestBody OnboardingForms.Move form,
            Caller caller) {
        return moveCase.move(id, expected, form.to(), caller).flatMap(_ -> show(id, caller));
    }

    /** The organisation ticks what is its own to tick. */
    @SignedIn
    @PostMapping("/onboarding-cases/{id}/ticks")
    Mono<ResponseEntity<CaseView>> tick(
            @PathVariable UUID id,
            ExpectedVersion expected,
            @Valid @RequestBody OnboardingForms.Tick form,
            Caller caller) {
        return tickRequirement.tick(id, expected, form, caller).flatMap(_ -> show(id, caller));
    }

    @Team
    @PostMapping("/onboarding-cases/{id}/owner")
    Mono<ResponseEntity<CaseView>> assign(
            @PathVariable UUID id,
            ExpectedVersion expected,
            @Valid @RequestBody OnboardingForms.Assignment form,
            Caller caller) {
        return assignCase.assign(id, expected, form.owner(), caller).flatMap(_ -> show(id, caller));
    }

    private Mono<ResponseEntity<CaseView>> show(UUID id, Caller caller) {
        return board.show(id, caller).map(view -> Versioned.ok(view, view.version()));
    }
}
