package org.tejido.project.call;

import jakarta.validation.Valid;
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
import org.tejido.platform.id.Ids;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.security.Anyone;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.Members;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.MergePatch;
import org.tejido.platform.version.Versioned;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/calls")
class CallController {

    private final Calls calls;
    private final DraftCall draftCall;
    private final ReviseCall reviseCall;
    private final PublishCall publishCall;
    private final CloseCall closeCall;
    private final CallViews views;

    CallController(
            Calls calls,
            DraftCall draftCall,
            ReviseCall reviseCall,
            PublishCall publishCall,
            CloseCall closeCall,
            CallViews views) {
        this.calls = calls;
        this.draftCall = draftCall;
        this.reviseCall = reviseCall;
        this.publishCall = publishCall;
        this.closeCall = closeCall;
        this.views = views;
    }

    @Members
    @PostMapping
    Mono<ResponseEntity<CallView>> draft(@Valid @RequestBody CallForm form, Caller caller) {
        return draftCall
                .draft(Objects.requireNonNullElseGet(form.id(), Ids::next), form, caller)
                .flatMap(draft -> calls.show(draft.id(), caller))
                .map(shown -> Versioned.created(
                        "/api/calls/" + shown.call().id(),
                        views.view(shown, caller),
                        shown.call().version()));
    }

    @Anyone
    @GetMapping
    Mono<Page<CallView>> find(
            @RequestParam @Nullable String stage,
            @RequestParam @Nullable UUID organisationId,
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable String country,
            @RequestParam @Nullable String programme,
            @RequestParam @Nullable String query,
            PageRequest page,
            Caller caller) {
        return calls.find(new Calls.Filter(stage, organisationId, kind, country, programme, query), page, caller)
                .map(found -> found.map(shown -> views.view(shown, caller)));
    }

    @Anyone
    @GetMapping("/{id}")
    Mono<ResponseEntity<CallView>> get(@PathVariable UUID id, Caller caller) {
        return show(id, caller);
    }

    @Members
    @PatchMapping("/{id}")
    Mono<ResponseEntity<CallView>> revise(
            @PathVariable UUID id, ExpectedVersion expected, MergePatch patch, Caller caller) {
        return reviseCall.revise(id, expected, patch, caller).flatMap(_ -> show(id, caller));
    }

    @Members
    @PostMapping("/{id}/publication")
    Mono<ResponseEntity<CallView>> publish(@PathVariable UUID id, ExpectedVersion expected, Caller caller) {
        return publishCall.publish(id, expected, caller).flatMap(_ -> show(id, caller));
    }

    @Members
    @PostMapping("/{id}/closure")
    Mono<ResponseEntity<CallView>> close(@PathVariable UUID id, ExpectedVersion expected, Caller caller) {
        return closeCall.close(id, expected, caller).flatMap(_ -> show(id, caller));
    }

    private Mono<ResponseEntity<CallView>> show(UUID id, Caller caller) {
        return calls.show(id, caller)
                .map(shown ->
                        Versioned.ok(views.view(shown, caller), shown.call().version()));
    }
}
