package org.tejido.event.registration;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.platform.id.Ids;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.Team;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/events/{event}")
class WalkInController {

    private final AdmitWalkIn admitWalkIn;
    private final GuestList guestList;

    WalkInController(AdmitWalkIn admitWalkIn, GuestList guestList) {
        this.admitWalkIn = admitWalkIn;
        this.guestList = guestList;
    }

    @Team
    @PostMapping("/walk-ins")
    Mono<ResponseEntity<RegistrationView>> admit(
            @PathVariable UUID event, @Valid @RequestBody WalkInForm form, Caller caller) {
        var id = new Registration.Id(form.id() == null ? Ids.next() : form.id());
        return admitWalkIn
                .admit(id, event, form, caller)
                .flatMap(attended -> guestList.get(attended.id(), new Claimant(caller, null)))
                .map(view -> ResponseEntity.created(URI.create("/api/registrations/" + id))
                        .body(view));
    }
}
