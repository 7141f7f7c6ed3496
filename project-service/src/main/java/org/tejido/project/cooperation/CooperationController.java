package org.tejido.project.cooperation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.Members;
import org.tejido.platform.version.Versioned;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/cooperations")
class CooperationController {

    private final Cooperations cooperations;
    private final Disclosures disclosures;
    private final CooperationViews views;

    CooperationController(Cooperations cooperations, Disclosures disclosures, CooperationViews views) {
        this.cooperations = cooperations;
        this.disclosures = disclosures;
        this.views = views;
    }

    @Members
    @GetMapping
    Mono<Page<CooperationSummary>> find(@RequestParam @Nullable UUID callId, PageRequest page, Caller caller) {
        return cooperations.find(callId, page, caller);
    }

    @Members
    @GetMapping("/{id}")
    Mono<ResponseEntity<CooperationView>> get(@PathVariable UUID id, Caller caller) {
        return disclosures.disclose(id, caller).map(shown -> Versioned.ok(views.view(shown), shown.version()));
    }

    @Members
    @GetMapping("/{id}/disclosures")
    Mono<Page<Disclosure>> disclosures(@PathVariable UUID id, PageRequest page, Caller caller) {
        return cooperations.requireParty(id, caller).then(Mono.defer(() -> disclosures.find(id, page)));
    }
}
