package org.tejido.member.membership;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.Members;
import org.tejido.platform.security.Team;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.Versioned;
import reactor.core.publisher.Mono;

/** Suspends a member and lets it resume; lets it leave. */
@RestController
@RequestMapping("/api/memberships/{id}")
class StandingStepsController {

    private final SuspendMember suspendMember;
    private final ResumeMember resumeMember;
    private final LeaveCluster leaveCluster;
    private final Memberships memberships;
    private final MembershipViews views;

    StandingStepsController(
            SuspendMember suspendMember,
            ResumeMember resumeMember,
            LeaveCluster leaveCluster,
            Memberships memberships,
            MembershipViews views) {
        this.suspendMember = suspendMember;
        this.resumeMember = resumeMember;
        this.leaveCluster = leaveCluster;
        this.memberships = memberships;
        this.views = views;
    }

    @Team
    @PostMapping("/suspension")
    Mono<ResponseEntity<MembershipView>> suspend(
            @PathVariable UUID id,
            ExpectedVersion expected,
            @Valid @RequestBody MembershipForms.Reason form,
            Caller caller) {
        return suspendMember
                .suspend(new MembershipId(id), expected, form.reason(), caller)
                .flatMap(step -> show(step, caller));
    }

    @Team
    @PostMapping("/resumption")
    Mono<ResponseEntity<MembershipView>> resume(@PathVariable UUID id, ExpectedVersion expected, Caller caller) {
        return resumeMember.resume(new MembershipId(id), expected, caller).flatMap(step -> show(step, caller));
    }

    /** By the member itself, or by the team that has its letter. */
    @Members
    @PostMapping("/notice")
    Mono<ResponseEntity<MembershipView>> leave(
            @PathVariable UUID id,
            ExpectedVersion expected,
            @Valid @RequestBody MembershipForms.Notice form,
            Caller caller) {
        return leaveCluster.leave(new MembershipId(id), expected, form, caller).flatMap(step -> show(step, caller));
    }

    private Mono<ResponseEntity<MembershipView>> show(Membership step, Caller caller) {
        return memberships
                .show(step.id(), caller)
                .map(shown -> Versioned.ok(
                        views.view(shown, caller), shown.membership().version()));
    }
}
