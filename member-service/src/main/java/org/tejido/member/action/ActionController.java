package org.tejido.member.action;

import jakarta.validation.Valid;
import java.time.LocalDate;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.member.plan.Plans;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.problem.Malformed;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.Members;
import org.tejido.platform.security.Team;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.MergePatch;
import org.tejido.platform.version.Versioned;
import reactor.core.publisher.Mono;

@RestController
class ActionController {

    private static final Set<String> STATES = Set.of("planned", "under-way", "done", "dropped");

    private final WriteAction writeAction;
    private final MoveAction moveAction;
    private final SpendOnAction spendOnAction;
    private final Actions actions;
    private final Progress progress;
    private final Plans plans;
    private final ClusterCalendar calendar;

    ActionController(
            WriteAction writeAction,
            MoveAction moveAction,
            SpendOnAction spendOnAction,
            Actions actions,
            Progress progress,
            Plans plans,
            ClusterCalendar calendar) {
        this.writeAction = writeAction;
        this.moveAction = moveAction;
        this.spendOnAction = spendOnAction;
        this.actions = actions;
        this.progress = progress;
        this.plans = plans;
        this.calendar = calendar;
    }

    @Members
    @GetMapping("/api/plans/{id}/actions")
    Mono<Page<ActionView>> list(
            @PathVariable UUID id,
            @RequestParam @Nullable Integer line,
            @RequestParam @Nullable String state,
            PageRequest page,
            Caller caller) {
        if (state != null && !STATES.contains(state)) {
            throw new Malformed("state-unknown", "An action is planned, under-way, done or dropped.");
        }
        return plans.readable(id, caller)
                .then(actions.of(id, line, state, page, calendar.today()))
                .map(found -> found.map(view -> seenBy(caller, view)));
    }

    @Team
    @PostMapping("/api/plans/{id}/actions")
    Mono<ResponseEntity<ActionView>> add(
            @PathVariable UUID id, @Valid @RequestBody ActionForms.NewAction form, Caller caller) {
        return writeAction
                .add(id, form, caller)
                .flatMap(action -> actions.show(action, calendar.today()))
                .map(view -> Versioned.created("/api/plan-actions/" + view.actionId(), view, view.version()));
    }

    /** How far each line is. @param on left out, today */
    @Team
    @GetMapping("/api/plans/{id}/progress")
    Mono<Progress.Report> progress(@PathVariable UUID id, @RequestParam @Nullable LocalDate on, Caller caller) {
        var day = on == null ? calendar.today() : on;
        if (day.getYear() < ActionForms.FIRST_YEAR || day.isAfter(calendar.today())) {
            throw new Malformed("day-out-of-range", "Progress is of a day from 1990 until today.");
        }
        return plans.readable(id, caller).flatMap(plan -> progress.of(plan, day));
    }

    @Members
    @GetMapping("/api/plan-actions/{id}")
    Mono<ResponseEntity<ActionView>> get(@PathVariable UUID id, Caller caller) {
        return actions.show(id, calendar.today())
                .delayUntil(view -> plans.readable(view.planId(), caller)
                        .onErrorMap(NotFound.class, _ -> new NotFound("action", id)))
                .map(view -> Versioned.ok(seenBy(caller, view), view.version()));
    }

    @Team
    @PatchMapping("/api/plan-actions/{id}")
    Mono<ResponseEntity<ActionView>> revise(@PathVariable UUID id, ExpectedVersion expected, MergePatch patch) {
        return writeAction.revise(id, expected, patch).then(show(id));
    }

    @Team
    @DeleteMapping("/api/plan-actions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> remove(@PathVariable UUID id, ExpectedVersion expected) {
        return writeAction.remove(id, expected);
    }

    @Team
    @PostMapping("/api/plan-actions/{id}/moves")
    Mono<ResponseEntity<ActionView>> move(
            @PathVariable UUID id, ExpectedVersion expected, @Valid @RequestBody ActionForms.Move form, Caller caller) {
        return moveAction.move(id, expected, form, caller).then(show(id));
    }

    @Team
    @PostMapping("/api/plan-actions/{id}/spendings")
    Mono<ResponseEntity<ActionView>> spend(
            @PathVariable UUID id, @Valid @RequestBody ActionForms.NewSpending form, Caller caller) {
        return spendOnAction
                .spend(id, form, caller)
                .then(Mono.defer(() -> actions.show(id, calendar.today())))
                .map(view -> Versioned.created("/api/plan-actions/" + id, view, view.version()));
    }

    private Mono<ResponseEntity<ActionView>> show(UUID id) {
        return Mono.defer(() -> actions.show(id, calendar.today())).map(view -> Versioned.ok(view, view.version()));
    }

    private static ActionView seenBy(Caller caller, ActionView view) {
        return caller.isTeam() ? view : view.withoutMoneyAndPeople();
    }
}
