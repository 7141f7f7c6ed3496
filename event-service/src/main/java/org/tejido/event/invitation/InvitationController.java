package org.tejido.event.invitation;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.platform.security.Team;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/events/{event}/invitations")
class InvitationController {

    private final Invitees invitees;
    private final Invite invite;

    InvitationController(Invitees invitees, Invite invite) {
        this.invitees = invitees;
        this.invite = invite;
    }

    @Team
    @GetMapping
    Mono<List<InvitationView>> list(@PathVariable UUID event) {
        return invitees.requireEvent(event).then(invitees.of(event));
    }

    @Team
    @PostMapping
    Mono<List<InvitationView>> invite(@PathVariable UUID event, @Valid @RequestBody InvitationForm form) {
        return invite.invite(event, form);
    }

    @Team
    @DeleteMapping("/{id}")
    Mono<ResponseEntity<Void>> withdraw(@PathVariable UUID event, @PathVariable UUID id) {
        return invitees.withdraw(id, event)
                .thenReturn(ResponseEntity.noContent().build());
    }
}
