package org.tejido.member.merge;

import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.security.Team;
import reactor.core.publisher.Mono;

/** For whoever keeps ids of organisations: whom those mean that were merged. */
@RestController
@RequestMapping("/api/organisation-leads")
class LeadController {

    private final Merges merges;

    LeadController(Merges mergesOfOrganisations) {
        this.merges = mergesOfOrganisations;
    }

    @Team
    @GetMapping
    Mono<Page<Lead>> list(PageRequest page) {
        return merges.leads(page);
    }

    record Lead(UUID organisationId, UUID survivorId) {}
}
