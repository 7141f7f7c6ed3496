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

@RestController
@RequestMapping("/api/memberships/{id}/exclusion")
class ExclusionController {

    private final ExcludeMember excludeMember;
    private final Memberships memberships;
    private final MembershipViews views;

    ExclusionController(ExcludeMember excludeMember, Memberships memberships, MembershipViews views) {
        this.excludeMember = excludeMember;
        this.memberships = memberships;
        this.views = views;
    }

    @Team
    @PostMapping
    Mono<ResponseEntity<MembershipView>> accuse(
            @PathVariable UUID id,
            ExpectedVersion expected,
            @Valid @RequestBody MembershipForms.Grounds form,
            Caller caller) {
        return shown(excludeMember.accuse(new MembershipId(id), expected, form.grounds(), caller), caller);
    }

    @Members
    @PostMapping("/hearing")
    Mono<ResponseEntity<MembershipView>> hear(
            @PathVariable UUID id,
            ExpectedVersion expected,
            @Valid @RequestBody MembershipForms.Hearing form,
            Caller caller) {
        return shown(excludeMember.hear(new MembershipId(id), expected, form, caller), caller);
    }

    @Team
    @PostMapping("/verdict")
    Mono<ResponseEntity<MembershipView>> exclude(@PathVariable UUID id, ExpectedVersion expected, Caller caller) {
        return shown(excludeMember.exclude(new MembershipId(id), expected, caller), caller);
    }

    @Team
    @PostMapping("/dismissal")
    Mono<ResponseEntity<MembershipView>> dismiss(
            @PathVariable UUID id,
            ExpectedVersion expected,
            @Valid @RequestBody MembershipForms.Reason form,
            Caller caller) {
        return shown(excludeMember.dismiss(new MembershipId(id), expected, form.reason(), caller), caller);
    }

    @Members
    @PostMapping("/appeal")
    Mono<ResponseEntity<MembershipView>> appeal(
            @PathVariable UUID id,
            ExpectedVersion expected,
            @Valid @RequestBody MembershipForms.Appeal form,
            Caller caller) {
        return shown(excludeMember.appeal(new MembershipId(id), expected, form.reasons(), caller), caller);
    }

    @Team
    @PostMapping("/conclusion")
    Mono<ResponseEntity<MembershipView>> conclude(@PathVariable UUID id, ExpectedVersion expected, Caller caller) {
        return shown(excludeMember.conclude(new MembershipId(id), expected, caller), caller);
    }

    @Team
    @PostMapping("/reversal")
    Mono<ResponseEntity<MembershipView>> reverse(@PathVariable UUID id, ExpectedVersion expected, Caller caller) {
        return shown(excludeMember.reverse(new MembershipId(id), expected, caller), caller);
    }

    private Mono<ResponseEntity<MembershipView>> shown(Mono<? extends Membership> step, Caller caller) {
        return step.flatMap(taken -> memberships.show(taken.id(), caller))
                .map(shown -> Versioned.ok(
                        views.view(shown, caller), shown.membership().version()));
    }
}
