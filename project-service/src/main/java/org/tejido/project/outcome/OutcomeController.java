package org.tejido.project.outcome;

import jakarta.validation.Valid;
import java.util.Objects;
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
import org.tejido.platform.id.Ids;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.Members;
import org.tejido.platform.security.Team;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.Versioned;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/outcomes")
class OutcomeController {

    private final Outcomes outcomes;
    private final RecordOutcome recordOutcome;
    private final ConfirmOutcome confirmOutcome;
    private final RetractOutcome retractOutcome;

    OutcomeController(
            Outcomes outcomes,
            RecordOutcome recordOutcome,
            ConfirmOutcome confirmOutcome,
            RetractOutcome retractOutcome) {
        this.outcomes = outcomes;
        this.recordOutcome = recordOutcome;
        this.confirmOutcome = confirmOutcome;
        this.retractOutcome = retractOutcome;
    }

    @Members
    @PostMapping
    Mono<ResponseEntity<OutcomeView>> record(@Valid @RequestBody OutcomeForm form, Caller caller) {
        return recordOutcome
                .record(Objects.requireNonNullElseGet(form.id(), Ids::next), form.account(), caller)
                .flatMap(outcome -> outcomes.show(outcome.id(), caller))
                .map(OutcomeView::of)
                .map(view -> Versioned.created("/api/outcomes/" + view.outcomeId(), view, view.version()));
    }

    @Members
    @GetMapping
    Mono<Page<OutcomeView>> find(
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable UUID cooperationId,
            PageRequest page,
            Caller caller) {
        return outcomes.find(kind, cooperationId, page, caller).map(found -> found.map(OutcomeView::of));
    }

    @Members
    @GetMapping("/{id}")
    Mono<ResponseEntity<OutcomeView>> get(@PathVariable UUID id, Caller caller) {
        return show(id, caller);
    }

    @Team
    @PostMapping("/{id}/confirmation")
    Mono<ResponseEntity<OutcomeView>> confirm(@PathVariable UUID id, ExpectedVersion expected, Caller caller) {
        return confirmOutcome.confirm(id, expected, caller).flatMap(_ -> show(id, caller));
    }

    @Team
    @PostMapping("/{id}/retraction")
    Mono<ResponseEntity<OutcomeView>> retract(@PathVariable UUID id, ExpectedVersion expected, Caller caller) {
        return retractOutcome.retract(id, expected, caller).flatMap(_ -> show(id, caller));
    }

    private Mono<ResponseEntity<OutcomeView>> show(UUID id, Caller caller) {
        return outcomes.show(id, caller).map(OutcomeView::of).map(view -> Versioned.ok(view, view.version()));
    }
}
