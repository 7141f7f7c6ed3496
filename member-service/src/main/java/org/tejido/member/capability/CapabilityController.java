package org.tejido.member.capability;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.member.organisation.Directory;
import org.tejido.member.organisation.OrganisationId;
import org.tejido.platform.paging.Page;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.SignedIn;
import org.tejido.platform.security.Team;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.Versioned;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api")
class CapabilityController {

    private static final int MOST = 1000;

    private final Capabilities capabilities;
    private final DeclareCapabilities declareCapabilities;
    private final Directory directory;

    CapabilityController(Capabilities capabilities, DeclareCapabilities declareCapabilities, Directory directory) {
        this.capabilities = capabilities;
        this.declareCapabilities = declareCapabilities;
        this.directory = directory;
    }

    @SignedIn
    @GetMapping("/capability-terms")
    Mono<Page<Term>> terms() {
        return capabilities.terms(MOST).collectList().map(terms -> new Page<>(terms, null));
    }

    @Team
    @PostMapping("/capability-terms")
    Mono<ResponseEntity<Term>> add(@Valid @RequestBody Term term) {
        return capabilities.add(term).map(added -> Versioned.created("/api/capability-terms", added, 1));
    }

    /** Whoever may see the organisation. */
    @SignedIn
    @GetMapping("/organisations/{id}/capabilities")
    Mono<ResponseEntity<Declared>> of(@PathVariable UUID id, Caller caller) {
        var organisation = new OrganisationId(id);
        return directory
                .show(organisation, caller)
                .flatMap(_ -> capabilities.of(organisation))
                .map(declared -> Versioned.ok(declared, declared.version()));
    }

    @SignedIn
    @PutMapping("/organisations/{id}/capabilities")
    Mono<ResponseEntity<Declared>> declare(
            @PathVariable UUID id, ExpectedVersion expected, @Valid @RequestBody DeclarationForm form, Caller caller) {
        return declareCapabilities
                .declare(new OrganisationId(id), expected, form.declaration(), caller)
                .map(declared -> Versioned.ok(declared, declared.version()));
    }
}
