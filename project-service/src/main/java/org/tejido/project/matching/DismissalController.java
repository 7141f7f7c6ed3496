package org.tejido.project.matching;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.Members;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/calls/{callId}/dismissals")
class DismissalController {

    private final DismissMatch dismissMatch;

    DismissalController(DismissMatch dismissMatch) {
        this.dismissMatch = dismissMatch;
    }

    @Members
    @GetMapping
    Mono<DismissalsOfCall> find(@PathVariable UUID callId, Caller caller) {
        return dismissMatch.of(callId, caller).map(DismissalsOfCall::new);
    }

    @Members
    @PostMapping
    Mono<ResponseEntity<Dismissal>> dismiss(
            @PathVariable UUID callId, @Valid @RequestBody DismissalForm form, Caller caller) {
        return dismissMatch.dismiss(callId, form, caller).map(dismissal -> ResponseEntity.created(
                        URI.create("/api/calls/" + callId + "/dismissals/" + dismissal.organisationId()))
                .body(dismissal));
    }

    @Members
    @DeleteMapping("/{organisationId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> takeBack(@PathVariable UUID callId, @PathVariable UUID organisationId, Caller caller) {
        return dismissMatch.takeBack(callId, organisationId, caller);
    }

    record DismissalsOfCall(List<Dismissal> items) {}
}
