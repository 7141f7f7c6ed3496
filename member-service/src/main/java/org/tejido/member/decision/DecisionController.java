package org.tejido.member.decision;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.SignedIn;
import org.tejido.platform.security.Team;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

@RestController
class DecisionController {

    private final RecordDecision recordDecision;
    private final RatifyDecision ratifyDecision;
    private final Decisions decisions;

    DecisionController(RecordDecision recordDecision, RatifyDecision ratifyDecision, Decisions decisions) {
        this.recordDecision = recordDecision;
        this.ratifyDecision = ratifyDecision;
        this.decisions = decisions;
    }

    record All(List<DecisionView> items) {}

    /** The version is that of the membership: it is decided on as it was read. */
    @Team
    @PostMapping("/api/memberships/{id}/decisions")
    Mono<ResponseEntity<DecisionView>> record(
            @PathVariable UUID id,
            ExpectedVersion expected,
            @Valid @RequestBody DecisionForms.NewDecision form,
            Caller caller) {
        return recordDecision
                .record(id, expected, form, caller)
                .flatMap(decision -> decisions.view(decision, caller))
                .map(view -> ResponseEntity.created(URI.create("/api/decisions/" + view.decisionId()))
                        .body(view));
    }

    @SignedIn
    @GetMapping("/api/memberships/{id}/decisions")
    Mono<All> list(@PathVariable UUID id, Caller caller) {
        return decisions.on(id, caller).map(All::new);
    }

    @SignedIn
    @GetMapping("/api/decisions/{id}")
    Mono<DecisionView> get(@PathVariable UUID id, Caller caller) {
        return decisions.view(id, caller);
    }

    @Team
    @PostMapping("/api/decisions/{id}/ratification")
    Mono<DecisionView> ratify(
            @PathVariable UUID id, @Valid @RequestBody DecisionForms.Ratification form, Caller caller) {
        return ratifyDecision.ratify(id, form, caller).then(decisions.view(id, caller));
    }
}
