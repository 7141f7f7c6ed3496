package org.tejido.member.organisation;

import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
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
import org.tejido.platform.security.Anyone;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.SignedIn;
import org.tejido.platform.security.Team;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.MergePatch;
import org.tejido.platform.version.Versioned;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api")
class OrganisationController {

    private final RegisterOrganisation registerOrganisation;
    private final ReviseOrganisation reviseOrganisation;
    private final Organisations organisations;
    private final Directory directory;
    private final OrganisationShapes shapes;

    OrganisationController(
            RegisterOrganisation registerOrganisation,
            ReviseOrganisation reviseOrganisation,
            Organisations organisations,
            Directory directory,
            OrganisationShapes shapes) {
        this.registerOrganisation = registerOrganisation;
        this.reviseOrganisation = reviseOrganisation;
        this.organisations = organisations;
        this.directory = directory;
        this.shapes = shapes;
    }

    @Team
    @PostMapping("/organisations")
    Mono<ResponseEntity<OrganisationView>> register(
            @Valid @RequestBody OrganisationForm form, @RequestParam(defaultValue = "false") boolean resemblanceAccepted) {
        var id = form.id() == null ? Ids.next() : form.id();
        return registerOrganisation.register(id, form.profile(), resemblanceAccepted)
                .flatMap(made -> organisations.get(new Organisation.Id(made)))
                .map(made -> Versioned.created("/api/organisations/" + id, shapes.view(made), made.version()));
    }

    @Team
    @GetMapping("/organisations")
    Mono<Page<Directory.Row>> list(
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String country,
            @RequestParam(required = false) @Nullable String standing,
            PageRequest page) {
        return directory.search(new Directory.Filter(query, kind, country, standing), page);
    }

    @SignedIn
    @GetMapping("/organisations/{id}")
    Mono<ResponseEntity<OrganisationView>> get(@PathVariable UUID id, Caller caller) {
        return organisations.get(known(id, caller))
                .map(organisation -> Versioned.ok(shapes.view(organisation), organisation.version()));
    }

    @SignedIn
    @PatchMapping("/organisations/{id}")
    Mono<ResponseEntity<OrganisationView>> revise(
            @PathVariable UUID id, ExpectedVersion expected, MergePatch patch, Caller caller) {
        return reviseOrganisation.revise(known(id, caller), expected.value(), patch, caller)
                .map(revised -> Versioned.ok(shapes.view(revised), revised.version()));
    }

    /** The members of today, for the cluster's public site. */
    @Anyone
    @GetMapping("/directory")
    Mono<Page<Directory.Entry>> directory(@RequestParam(required = false) @Nullable String query, PageRequest page) {
        return directory.members(query, page);
    }

    /** That an organisation is in the books is for the team and itself to know. */
    private static Organisation.Id known(UUID id, Caller caller) {
        if (!caller.actsFor(id)) {
            throw new NotFound("organisation", id);
        }
        return new Organisation.Id(id);
    }
}
