package org.tejido.project.lead;

import jakarta.validation.Valid;
import java.util.List;
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
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.problem.Malformed;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.Members;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.Versioned;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/leads")
class LeadController {

    private static final List<String> STAGES = List.of("open", "pursued", "dropped");

    private final Leads leads;
    private final DecideLead decideLead;

    LeadController(Leads leads, DecideLead decideLead) {
        this.leads = leads;
        this.decideLead = decideLead;
    }

    @Members
    @GetMapping
    Mono<Page<LeadView>> find(@RequestParam(required = false) @Nullable String stage, PageRequest page, Caller caller) {
        if (stage != null && !STAGES.contains(stage)) {
            throw new Malformed("stage-unknown", "'%s' is none of %s.".formatted(stage, String.join(", ", STAGES)));
        }
        return leads.find(stage, page, caller);
    }

    @Members
    @GetMapping("/{id}")
    Mono<ResponseEntity<LeadView>> get(@PathVariable UUID id, Caller caller) {
        return leads.get(id, caller).map(lead -> Versioned.ok(lead, lead.version()));
    }

    @Members
    @PostMapping("/{id}/outcome")
    Mono<ResponseEntity<LeadView>> decide(
            @PathVariable UUID id, ExpectedVersion expected, @Valid @RequestBody OutcomeForm form, Caller caller) {
        return decideLead.decide(id, expected, form.read(), caller).map(lead -> Versioned.ok(lead, lead.version()));
    }
}
