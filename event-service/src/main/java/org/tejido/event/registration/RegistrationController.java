package org.tejido.event.registration;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.tejido.platform.id.Ids;
import org.tejido.platform.idempotency.Claim;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.security.Anyone;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.Team;
import org.tejido.platform.sheet.SheetFormat;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api")
class RegistrationController {

    private final RegisterForEvent registerForEvent;
    private final CancelRegistration cancelRegistration;
    private final AnswerOffer answerOffer;
    private final SubstitutePerson substitutePerson;
    private final NameCompanions nameCompanions;
    private final ObjectToMail objectToMail;
    private final DecideRequest decideRequest;
    private final MoveUp moveUp;
    private final CheckIn checkIn;
    private final GuestList guestList;
    private final GuestSheet guestSheet;
    private final AttendanceMapper attendance;

    RegistrationController(
            RegisterForEvent registerForEvent,
            CancelRegistration cancelRegistration,
            AnswerOffer answerOffer,
            SubstitutePerson substitutePerson,
            NameCompanions nameCompanions,
            ObjectToMail objectToMail,
            DecideRequest decideRequest,
            MoveUp moveUp,
            CheckIn checkIn,
            GuestList guestList,
            GuestSheet guestSheet,
            AttendanceMapper attendance) {
        this.registerForEvent = registerForEvent;
        this.cancelRegistration = cancelRegistration;
        this.answerOffer = answerOffer;
        this.substitutePerson = substitutePerson;
        this.nameCompanions = nameCompanions;
        this.objectToMail = objectToMail;
        this.decideRequest = decideRequest;
        this.moveUp = moveUp;
        this.checkIn = checkIn;
        this.guestList = guestList;
        this.guestSheet = guestSheet;
        this.attendance = attendance;
    }

    @Anyone
    @PostMapping("/events/{event}/registrations")
    Mono<ResponseEntity<?>> register(
            @PathVariable UUID event,
            @RequestParam(required = false) @Nullable String invitation,
            @Valid @RequestBody RegistrationForm form,
            Caller caller,
            ServerWebExchange exchange) {
        var id = new Registration.Id(form.id() == null ? Ids.next() : form.id());
        return registerForEvent
                .register(
                        id, event, form, invitation, caller, Claim.in(exchange).orElse(null))
                .map(booked -> switch (booked) {
                    case Booked.Now(var receipt) ->
                        ResponseEntity.created(URI.create("/api/registrations/" + id))
                                .body(receipt);
                    case Booked.Before(var answer) -> answer.asResponse();
                });
    }

    @Team
    @GetMapping("/events/{event}/registrations/export")
    Mono<ResponseEntity<Flux<DataBuffer>>> export(
            @PathVariable UUID event, @RequestParam(defaultValue = "csv") String format) {
        return guestSheet.of(event, SheetFormat.of(format));
    }

    @Team
    @GetMapping("/events/{event}/registrations")
    Mono<Page<RegistrationView>> list(
            @PathVariable UUID event, @RequestParam(required = false) @Nullable String stage, PageRequest page) {
        return guestList.of(event, stage, page);
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
                .flatMap(over -> guestList.get(over.id(), claimant));
    }

    @Anyone
    @PostMapping("/registrations/{id}/acceptance")
    Mono<RegistrationView> accept(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String token, Caller caller) {
        return answer(new Registration.Id(id), true, claimant(caller, token));
    }

    @Anyone
    @PostMapping("/registrations/{id}/decline")
    Mono<RegistrationView> decline(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String token, Caller caller) {
        return answer(new Registration.Id(id), false, claimant(caller, token));
    }

    private Mono<RegistrationView> answer(Registration.Id id, boolean accepted, Claimant claimant) {
        return answerOffer.answer(id, accepted, claimant).flatMap(_ -> guestList.get(id, claimant));
    }

    @Anyone
    @PostMapping("/registrations/{id}/substitution")
    Mono<RegistrationView> substitute(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String token,
            @Valid @RequestBody RegistrationForm.Person person,
            Caller caller) {
        var claimant = claimant(caller, token);
        return substitutePerson
                .substitute(new Registration.Id(id), person, claimant)
                .flatMap(held -> guestList.get(held.id(), claimant));
    }

    @Anyone
    @PutMapping("/registrations/{id}/companions")
    Mono<RegistrationView> name(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String token,
            @Valid @RequestBody Companions companions,
            Caller caller) {
        var claimant = claimant(caller, token);
        return nameCompanions
                .name(new Registration.Id(id), companions, claimant)
                .flatMap(held -> guestList.get(held.id(), claimant));
    }

    @Anyone
    @PostMapping("/registrations/{id}/mail-objection")
    Mono<RegistrationView> object(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String token, Caller caller) {
        var claimant = claimant(caller, token);
        return objectToMail.object(new Registration.Id(id), claimant).flatMap(held -> guestList.get(held, claimant));
    }

    @Team
    @PostMapping("/registrations/{id}/approval")
    Mono<RegistrationView> approve(@PathVariable UUID id, Caller caller) {
        return decide(new Registration.Id(id), true, caller);
    }

    @Team
    @PostMapping("/registrations/{id}/rejection")
    Mono<RegistrationView> reject(@PathVariable UUID id, Caller caller) {
        return decide(new Registration.Id(id), false, caller);
    }

    private Mono<RegistrationView> decide(Registration.Id id, boolean approved, Caller caller) {
        return decideRequest.decide(id, approved, caller).flatMap(_ -> guestList.get(id, claimant(caller, null)));
    }

    @Team
    @PostMapping("/registrations/{id}/priority")
    Mono<RegistrationView> moveUp(@PathVariable UUID id, @Valid @RequestBody PriorityForm form, Caller caller) {
        return moveUp.moveUp(new Registration.Id(id), form.reason().strip(), caller)
                .flatMap(held -> guestList.get(held.id(), claimant(caller, null)));
    }

    @Team
    @PostMapping("/registrations/{id}/check-in")
    Mono<AttendanceView> checkIn(@PathVariable UUID id, Caller caller) {
        return checkIn.checkIn(new Registration.Id(id), caller).map(attendance::of);
    }

    private static Claimant claimant(Caller caller, @Nullable String token) {
        return new Claimant(caller, token == null ? null : new Token(token));
    }
}
