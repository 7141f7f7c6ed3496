package org.tejido.event.meeting;

import jakarta.validation.Valid;
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
import org.tejido.event.registration.Claimant;
import org.tejido.platform.id.Ids;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.security.Anyone;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.MergePatch;
import org.tejido.platform.version.Versioned;
import reactor.core.publisher.Mono;

/** For whoever the registration belongs to, and for the team. */
@RestController
@RequestMapping("/api")
class ParticipantController {

    private final TakePart takePart;
    private final ReviseParticipant reviseParticipant;
    private final Depart depart;
    private final Participants participants;

    ParticipantController(
            TakePart takePart, ReviseParticipant reviseParticipant, Depart depart, Participants participants) {
        this.takePart = takePart;
        this.reviseParticipant = reviseParticipant;
        this.depart = depart;
        this.participants = participants;
    }

    @Anyone
    @PostMapping("/events/{event}/participants")
    Mono<ResponseEntity<Participant>> takePart(
            @PathVariable UUID event,
            @RequestParam(required = false) @Nullable String token,
            @Valid @RequestBody ParticipantForm form,
            Caller caller) {
        var id = Ids.next();
        return takePart.takePart(id, event, form, Claimant.of(caller, token))
                .map(view -> Versioned.created("/api/participants/" + id, view, view.version()));
    }

    @Anyone
    @GetMapping("/events/{event}/participants")
    Mono<Page<Participant>> list(
            @PathVariable UUID event,
            @RequestParam(required = false) @Nullable String token,
            Caller caller,
            PageRequest page) {
        return participants.of(event, Claimant.of(caller, token), page);
    }

    @Anyone
    @GetMapping("/participants/{id}")
    Mono<ResponseEntity<Participant>> get(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String token, Caller caller) {
        return participants.get(id, Claimant.of(caller, token)).map(view -> Versioned.ok(view, view.version()));
    }

    @Anyone
    @PatchMapping(
            path = "/participants/{id}",
            consumes = {"application/merge-patch+json", "application/json"})
    Mono<ResponseEntity<Participant>> revise(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String token,
            ExpectedVersion expected,
            MergePatch patch,
            Caller caller) {
        return reviseParticipant
                .revise(id, expected, patch, Claimant.of(caller, token))
                .map(view -> Versioned.ok(view, view.version()));
    }

    @Anyone
    @PostMapping("/participants/{id}/departure")
    Mono<ResponseEntity<Participant>> depart(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String token, Caller caller) {
        return depart.depart(id, Claimant.of(caller, token)).map(view -> Versioned.ok(view, view.version()));
    }
}
