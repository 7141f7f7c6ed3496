package org.tejido.event.invitation;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Whoever is invited already stays so: saying it again changes nothing. */
@Service
class Invite {

    private final Invitees invitees;

    Invite(Invitees invitees) {
        this.invitees = invitees;
    }

    @Transactional
    public Mono<List<InvitationView>> invite(UUID event, InvitationForm form) {
        return invitees.requireEvent(event)
                .then(invitees.addOrganisations(event, form.organisations()))
                .then(invitees.addAddresses(event, form.addresses(), form.goesOut()))
                .then(Mono.defer(() -> invitees.of(event)));
    }
}
