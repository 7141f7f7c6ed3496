package org.tejido.member.plan;

import jakarta.validation.Valid;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.platform.paging.Page;
import org.tejido.platform.problem.Malformed;
import org.tejido.platform.security.Anyone;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.Team;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.MergePatch;
import org.tejido.platform.version.Versioned;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/plans")
class PlanController {

    private static final Set<String> STATES = Set.of("draft", "approved", "closed");

    private final DraftPlan draftPlan;
    private final RevisePlan revisePlan;
    private final ApprovePlan approvePlan;
    private final ClosePlan closePlan;
    private final ReviewPlan reviewPlan;
    private final DiscardPlan discardPlan;
    private final Outlines outlines;

    PlanController(
            DraftPlan draftPlan,
            RevisePlan revisePlan,
            ApprovePlan approvePlan,
            ClosePlan closePlan,
            ReviewPlan reviewPlan,
            DiscardPlan discardPlan,
            Outlines outlines) {
        this.draftPlan = draftPlan;
        this.revisePlan = revisePlan;
        this.approvePlan = approvePlan;
        this.closePlan = closePlan;
        this.reviewPlan = reviewPlan;
        this.discardPlan = discardPlan;
        this.outlines = outlines;
    }

    @Anyone
    @GetMapping
    Mono<Page<PlanView>> list(@RequestParam @Nullable String state, Caller caller) {
        if (state != null && !STATES.contains(state)) {
            throw new Malformed("state-unknown", "A plan is draft, approved or closed.");
        }
        return outlines.list(state, caller).map(all -> new Page<>(all, null));
    }

    @Anyone
    @GetMapping("/{id}")
    Mono<ResponseEntity<PlanView>> get(@PathVariable UUID id, Caller caller) {
        return show(id, caller);
    }

    @Team
    @PostMapping
    Mono<ResponseEntity<PlanView>> draft(@Valid @RequestBody PlanForms.NewPlan form, Caller caller) {
        return draftPlan.draft(form, caller).flatMap(draft -> created(draft, caller));
    }

    @Team
    @PatchMapping("/{id}")
    Mono<ResponseEntity<PlanView>> revise(
            @PathVariable UUID id, ExpectedVersion expected, MergePatch patch, Caller caller) {
        return revisePlan.revise(id, expected, patch).flatMap(_ -> show(id, caller));
    }

    @Team
    @PutMapping("/{id}/outline")
    Mono<ResponseEntity<PlanView>> outline(
            @PathVariable UUID id,
            ExpectedVersion expected,
            @Valid @RequestBody PlanForms.Outline outline,
            Caller caller) {
        return revisePlan.outline(id, expected, outline).flatMap(_ -> show(id, caller));
    }

    @Team
    @PostMapping("/{id}/approval")
    Mono<ResponseEntity<PlanView>> approve(
            @PathVariable UUID id,
            ExpectedVersion expected,
            @Valid @RequestBody PlanForms.Approval form,
            Caller caller) {
        return approvePlan.approve(id, expected, form.decidedBy().strip()).flatMap(_ -> show(id, caller));
    }

    @Team
    @PostMapping("/{id}/closing")
    Mono<ResponseEntity<PlanView>> close(@PathVariable UUID id, ExpectedVersion expected, Caller caller) {
        return closePlan.close(id, expected).flatMap(_ -> show(id, caller));
    }

    /** The next version, as a draft. */
    @Team
    @PostMapping("/{id}/review")
    Mono<ResponseEntity<PlanView>> review(@PathVariable UUID id, ExpectedVersion expected, Caller caller) {
        return reviewPlan.review(id, expected, caller).flatMap(draft -> created(draft, caller));
    }

    @Team
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> discard(@PathVariable UUID id, ExpectedVersion expected) {
        return discardPlan.discard(id, expected);
    }

    private Mono<ResponseEntity<PlanView>> show(UUID id, Caller caller) {
        return outlines.show(id, caller).map(view -> Versioned.ok(view, view.version()));
    }

    private Mono<ResponseEntity<PlanView>> created(Plan.Draft draft, Caller caller) {
        return outlines.show(draft.about().id(), caller)
                .map(view -> Versioned.created("/api/plans/" + view.planId(), view, view.version()));
    }
}
