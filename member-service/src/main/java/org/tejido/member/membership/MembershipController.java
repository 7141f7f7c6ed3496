package org.tejido.member.membership;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
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
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.SignedIn;
import org.tejido.platform.security.Team;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.Versioned;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/memberships")
class MembershipController {

    private final ApplyForMembership applyForMembership;
    private final AdmitApplicant admitApplicant;
    private final RejectApplicant rejectApplicant;
    private final EndMembership endMembership;
    private final Memberships memberships;

    MembershipController(
            ApplyForMembership applyForMembership,
            AdmitApplicant admitApplicant,
            RejectApplicant rejectApplicant,
            EndMembership endMembership,
            Memberships memberships) {
        this.applyForMembership = applyForMembership;
        this.admitApplicant = admitApplicant;
        this.rejectApplicant = rejectApplicant;
        this.endMembership = endMembership;
        this.memberships = memberships;
    }

    /** The office applies for an organisation that it knows: one that returns, or one from before this system. */
    @Team
    @PostMapping
    Mono<ResponseEntity<MembershipView>> apply(@Valid @RequestBody Application application) {
        var id = application.id() == null ? Ids.next() : application.id();
        return applyForMembership.apply(id, application.organisationId(), application.appliedOn())
                .flatMap(made -> memberships.get(new Membership.Id(made)))
                .map(made -> Versioned.created("/api/memberships/" + id, MembershipView.of(made), made.version()));
    }

    @SignedIn
    @GetMapping
    Mono<Page<MembershipView>> list(
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable UUID organisationId,
            PageRequest page,
            Caller caller) {
        var organisation = caller.isTeam() ? organisationId : own(caller, organisationId);
        return memberships.list(stage, organisation, page).map(rows -> rows.map(MembershipView::of));
    }

    @SignedIn
    @GetMapping("/{id}")
    Mono<ResponseEntity<MembershipView>> get(@PathVariable UUID id, Caller caller) {
        return memberships.get(new Membership.Id(id))
                .filter(membership -> caller.actsFor(membership.organisation()))
                .switchIfEmpty(Mono.error(() -> new NotFound("membership", id)))
                .map(MembershipController::shown);
    }

    @Team
    @PostMapping("/{id}/admission")
    Mono<ResponseEntity<MembershipView>> admit(
            @PathVariable UUID id, ExpectedVersion expected, @Valid @RequestBody Admission admission) {
        return admitApplicant
                .admit(new Membership.Id(id), expected.value(), Tier.of(admission.tier()), admission.since())
                .map(MembershipController::shown);
    }

    @Team
    @PostMapping("/{id}/rejection")
    Mono<ResponseEntity<MembershipView>> reject(
            @PathVariable UUID id, ExpectedVersion expected, @Valid @RequestBody Rejection rejection) {
        return rejectApplicant.reject(new Membership.Id(id), expected.value(), rejection.reason())
                .map(MembershipController::shown);
    }

    @Team
    @PostMapping("/{id}/end")
    Mono<ResponseEntity<MembershipView>> end(
            @PathVariable UUID id, ExpectedVersion expected, @Valid @RequestBody End end) {
        return endMembership.end(new Membership.Id(id), expected.value(), end.on(), end.reason())
                .map(MembershipController::shown);
    }

    private static UUID own(Caller caller, @Nullable UUID asked) {
        var own = caller.organisation();
        if (own == null || (asked != null && !asked.equals(own))) {
            throw new NotFound("organisation", asked == null ? "of yours" : asked);
        }
        return own;
    }

    private static ResponseEntity<MembershipView> shown(Membership membership) {
        return Versioned.ok(MembershipView.of(membership), membership.version());
    }

    /** @param appliedOn today if absent */
    record Application(@Nullable UUID id, @NotNull UUID organisationId, @Nullable LocalDate appliedOn) {}

    /** @param since the first of next month if absent */
    record Admission(@NotBlank String tier, @Nullable LocalDate since) {}

    record Rejection(@NotBlank @Size(max = 2000) String reason) {}

    /** @param on the first day without membership */
    record End(@NotNull LocalDate on, @NotBlank @Size(max = 2000) String reason) {}
}
