package org.tejido.member.membership;

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
import org.tejido.member.membership.Memberships.Filter;
import org.tejido.member.organisation.OrganisationId;
import org.tejido.platform.id.Ids;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
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
    private final ReclassifyMember reclassifyMember;
    private final Memberships memberships;
    private final MembershipViews views;

    MembershipController(
            ApplyForMembership applyForMembership,
            AdmitApplicant admitApplicant,
            RejectApplicant rejectApplicant,
            EndMembership endMembership,
            ReclassifyMember reclassifyMember,
            Memberships memberships,
            MembershipViews views) {
        this.applyForMembership = applyForMembership;
        this.admitApplicant = admitApplicant;
        this.rejectApplicant = rejectApplicant;
        this.endMembership = endMembership;
        this.reclassifyMember = reclassifyMember;
        this.memberships = memberships;
        this.views = views;
    }

    @Team
    @PostMapping
    Mono<ResponseEntity<MembershipView>> apply(@Valid @RequestBody MembershipForms.OnBehalf form, Caller caller) {
        var id = new MembershipId(Objects.requireNonNullElseGet(form.id(), Ids::next));
        return applyForMembership
                .apply(id, new OrganisationId(form.organisationId()), form.kind(), caller)
                .flatMap(applied -> memberships.show(applied, caller))
                .map(shown -> Versioned.created(
                        "/api/memberships/" + id,
                        views.view(shown, caller),
                        shown.membership().version()));
    }

    @SignedIn
    @GetMapping
    Mono<Page<MembershipView>> list(
            @RequestParam @Nullable String stage,
            @RequestParam @Nullable UUID organisationId,
            PageRequest page,
            Caller caller) {
        return memberships
                .list(new Filter(stage, organisationId), page, caller)
                .map(found -> found.map(shown -> views.view(shown, caller)));
    }

    @SignedIn
    @GetMapping("/{id}")
    Mono<ResponseEntity<MembershipView>> get(@PathVariable UUID id, Caller caller) {
        return show(new MembershipId(id), caller);
    }

    @Team
    @PostMapping("/{id}/admission")
    Mono<ResponseEntity<MembershipView>> admit(
            @PathVariable UUID id,
            ExpectedVersion expected,
            @RequestBody(required = false) MembershipForms.@Nullable Admission form,
            Caller caller) {
        var admission = form == null ? new MembershipForms.Admission(null, null, null) : form;
        return admitApplicant
                .admit(new MembershipId(id), expected, admission, caller)
                .flatMap(admitted -> show(admitted.id(), caller));
    }

    @Team
    @PostMapping("/{id}/rejection")
    Mono<ResponseEntity<MembershipView>> reject(
            @PathVariable UUID id,
            ExpectedVersion expected,
            @Valid @RequestBody MembershipForms.Rejection form,
            Caller caller) {
        return rejectApplicant
                .reject(new MembershipId(id), expected, form, caller)
                .flatMap(rejected -> show(rejected.id(), caller));
    }

    @Team
    @PostMapping("/{id}/end")
    Mono<ResponseEntity<MembershipView>> end(
            @PathVariable UUID id,
            ExpectedVersion expected,
            @Valid @RequestBody MembershipForms.End form,
            Caller caller) {
        return endMembership
                .end(new MembershipId(id), expected, form.on(), form.reason(), caller)
                .flatMap(ended -> show(ended.id(), caller));
    }

    @Team
    @PostMapping("/{id}/kind")
    Mono<ResponseEntity<MembershipView>> reclassify(
            @PathVariable UUID id,
            ExpectedVersion expected,
            @Valid @RequestBody MembershipForms.OtherKind form,
            Caller caller) {
        return reclassifyMember
                .reclassify(new MembershipId(id), expected, form, caller)
                .flatMap(member -> show(member.id(), caller));
    }

    private Mono<ResponseEntity<MembershipView>> show(MembershipId id, Caller caller) {
        return memberships
                .show(id, caller)
                .map(shown -> Versioned.ok(
                        views.view(shown, caller), shown.membership().version()));
    }
}
