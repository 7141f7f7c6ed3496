package org.tejido.member.interaction;

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
@RequestMapping("/api/interactions")
class InteractionController {

    private final RecordInteraction recordInteraction;
    private final ShareInteraction shareInteraction;
    private final Logbook logbook;

    InteractionController(RecordInteraction recordInteraction, ShareInteraction shareInteraction, Logbook logbook) {
        this.recordInteraction = recordInteraction;
        this.shareInteraction = shareInteraction;
        this.logbook = logbook;
    }

    @Team
    @PostMapping
    Mono<ResponseEntity<InteractionView>> record(@Valid @RequestBody InteractionForm form, Caller caller) {
        return recordInteraction
                .record(form, caller)
                .flatMap(id -> logbook.show(id, caller))
                .map(view -> Versioned.created("/api/interactions/" + view.interactionId(), view, view.version()));
    }

    @SignedIn
    @GetMapping
    Mono<Page<InteractionView>> list(
            @RequestParam @Nullable UUID organisationId,
            @RequestParam @Nullable Integer line,
            PageRequest page,
            Caller caller) {
        return logbook.list(organisationId, line, page, caller);
    }

    @SignedIn
    @GetMapping("/{id}")
    Mono<ResponseEntity<InteractionView>> get(@PathVariable UUID id, Caller caller) {
        return logbook.show(id, caller).map(view -> Versioned.ok(view, view.version()));
    }

    @Team
    @PostMapping("/{id}/sharing")
    Mono<ResponseEntity<InteractionView>> share(
            @PathVariable UUID id,
            ExpectedVersion expected,
            @Valid @RequestBody InteractionForm.Sharing form,
            Caller caller) {
        return shareInteraction
                .share(id, expected, form.sharedWith(), caller)
                .map(view -> Versioned.ok(view, view.version()));
    }
}
