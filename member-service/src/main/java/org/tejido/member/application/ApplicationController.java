package org.tejido.member.application;

import jakarta.validation.Valid;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.member.membership.MembershipId;
import org.tejido.member.organisation.OrganisationId;
import org.tejido.platform.id.Ids;
import org.tejido.platform.security.Anyone;
import org.tejido.platform.security.Caller;
import reactor.core.publisher.Mono;

@RestController
class ApplicationController {

    private final SubmitApplication submitApplication;

    ApplicationController(SubmitApplication submitApplication) {
        this.submitApplication = submitApplication;
    }

    @Anyone
    @PostMapping("/api/applications")
    Mono<ResponseEntity<ApplicationReceipt>> submit(@Valid @RequestBody ApplicationForm form, Caller caller) {
        var ids = new SubmitApplication.Ids(new OrganisationId(Ids.next()), Ids.next(), new MembershipId(Ids.next()));
        return submitApplication.submit(ids, form, caller).map(receipt -> ResponseEntity.created(
                        URI.create("/api/memberships/" + receipt.membershipId()))
                .body(receipt));
    }
}
