package org.tejido.project.interest;

import jakarta.validation.Valid;
import java.util.Objects;
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
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.Members;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.Versioned;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api")
class InterestController {

    private final Interests interests;
    private final ExpressInterest expressInterest;
    private final AcceptInterest acceptInterest;
    private final DeclineInterest declineInterest;
    private final WithdrawInterest withdrawInterest;
    private final InterestViews views;

    InterestController(
            Interests interests,
            ExpressInterest expressInterest,
            AcceptInterest acceptInterest,
            DeclineInterest declineInterest,
            WithdrawInterest withdrawInterest,
            InterestViews views) {
        this.interests = interests;
        this.expressInterest = expressInterest;
        this.acceptInterest = acceptInterest;
        this.declineInterest = declineInterest;
        this.withdrawInterest = withdrawInterest;
        this.views = views;
    }

    @Members
    @PostMapping("/calls/{callId}/interests")
    Mono<ResponseEntity<InterestView>> express(
            @PathVariable UUID callId, @Valid @RequestBody InterestForm form, Caller caller) {
        return expressInterest
                .express(Objects.requireNonNullElseGet(form.id(), Ids::next), callId, form, caller)
                .flatMap(expressed -> interests.show(expressed.id(), caller))
                .map(shown -> Versioned.created(
                        "/api/interests/" + shown.interest().id(),
                        views.view(shown, caller),
                        shown.interest().version()));
    }

    @Members
    @GetMapping("/interests")
    Mono<Page<InterestView>> find(
            @RequestParam @Nullable UUID callId,
            @RequestParam @Nullable UUID organisationId,
            PageRequest page,
            Caller caller) {
        return interests
                .find(callId, organisationId, page, caller)
                .map(found -> found.map(shown -> views.view(shown, caller)));
    }

    @Members
    @GetMapping("/interests/{id}")
    Mono<ResponseEntity<InterestView>> get(@PathVariable UUID id, Caller caller) {
        return show(id, caller);
    }

    @Members
    @PostMapping("/interests/{id}/acceptance")
    Mono<ResponseEntity<InterestView>> accept(@PathVariable UUID id, ExpectedVersion expected, Caller caller) {
        return acceptInterest.accept(id, Ids.next(), expected, caller).flatMap(_ -> show(id, caller));
    }

    @Members
    @PostMapping("/interests/{id}/declination")
    Mono<ResponseEntity<InterestView>> decline(@PathVariable UUID id, ExpectedVersion expected, Caller caller) {
        return declineInterest.decline(id, expected, caller).flatMap(_ -> show(id, caller));
    }

    @Members
    @PostMapping("/interests/{id}/withdrawal")
    Mono<ResponseEntity<InterestView>> withdraw(@PathVariable UUID id, ExpectedVersion expected, Caller caller) {
        return withdrawInterest.withdraw(id, expected, caller).flatMap(_ -> show(id, caller));
    }

    private Mono<ResponseEntity<InterestView>> show(UUID id, Caller caller) {
        return interests
                .show(id, caller)
                .map(shown ->
                        Versioned.ok(views.view(shown, caller), shown.interest().version()));
    }
}
