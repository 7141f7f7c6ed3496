package org.tejido.event.registration;

import jakarta.validation.Valid;
import java.net.URI;
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
import org.tejido.platform.security.Anyone;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.Team;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api")
class RegistrationController {

    private final RegisterForEvent registerForEvent;
    private final CancelRegistration cancelRegistration;
    private final CheckIn checkIn;
    private final GuestList guestList;
    private final AttendanceMapper attendance;

    RegistrationController(
            RegisterForEvent registerForEvent,
            CancelRegistration cancelRegistration,
            CheckIn checkIn,
            GuestList guestList,
            AttendanceMapper attendance) {
        this.registerForEvent = registerForEvent;
        this.cancelRegistration = cancelRegistration;
        this.checkIn = checkIn;
        this.guestList = guestList;
        this.attendance = attendance;
    }

    @Anyone
    @PostMapping("/events/{event}/registrations")
    Mono<ResponseEntity<Receipt>> register(
            @PathVariable UUID event, @Valid @RequestBody RegistrationForm form, Caller caller) {
        var id = new Registration.Id(form.id() == null ? Ids.next() : form.id());
        return registerForEvent.register(id, event, form, caller).map(receipt -> ResponseEntity.created(
                        URI.create("/api/registrations/" + id))
                .body(receipt));
    }

    @Team
    @GetMapping("/events/{event}/registrations")
    Mono<Page<RegistrationView>> list(@PathVariable UUID event, PageRequest page) {
        return guestList.of(event, page);
    }

    @Anyone
    @GetMapping("/registrations/{id}")
    Mono<RegistrationView> get(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String token, Caller caller) {
        return guestList.get(new Registration.Id(id), claimant(caller, token));
    }

    @Anyone
    @PostMapping("/registrations/{id}/cancellation")
    Mono<RegistrationView> cancel(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String token, Caller caller) {
        var claimant = claimant(caller, token);
        return cancelRegistration
                .cancel(new Registration.Id(id), claimant)
                .flatMap(cancelled -> guestList.get(cancelled.id(), claimant));
    }

    @Team
    @PostMapping("/registrations/{id}/check-in")
    Mono<AttendanceView> checkIn(@PathVariable UUID id, Caller caller) {
        return checkIn.checkIn(new Registration.Id(id), caller).map(attendance::of);
    }

    private static Claimant claimant(Caller caller, @Nullable String token) {
        return new Claimant(caller, token == null ? null : new Pass(token));
    }
}
