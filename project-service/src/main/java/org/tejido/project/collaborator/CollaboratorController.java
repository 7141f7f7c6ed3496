package org.tejido.project.collaborator;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.Members;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.MergePatch;
import org.tejido.platform.version.Versioned;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/collaborators")
class CollaboratorController {

    private final Collaborators collaborators;
    private final ReviseProfile reviseProfile;
    private final CollaboratorViews views;

    CollaboratorController(Collaborators collaborators, ReviseProfile reviseProfile, CollaboratorViews views) {
        this.collaborators = collaborators;
        this.reviseProfile = reviseProfile;
        this.views = views;
    }

    @Members
    @GetMapping
    Mono<Page<CollaboratorView>> find(
            @RequestParam @Nullable String query,
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable String country,
            @RequestParam @Nullable String nuts,
            PageRequest page) {
        return collaborators
                .find(new Collaborators.Filter(query, kind, country, nuts), page)
                .map(found -> found.map(views::view));
    }

    @Members
    @GetMapping("/{organisationId}")
    Mono<ResponseEntity<CollaboratorView>> get(@PathVariable UUID organisationId, Caller caller) {
        return collaborators.get(organisationId, caller).map(this::shown);
    }

    @Members
    @PatchMapping("/{organisationId}")
    Mono<ResponseEntity<CollaboratorView>> revise(
            @PathVariable UUID organisationId, ExpectedVersion expected, MergePatch patch, Caller caller) {
        return reviseProfile.revise(organisationId, expected, patch, caller).map(this::shown);
    }

    private ResponseEntity<CollaboratorView> shown(Collaborator collaborator) {
        return Versioned.ok(views.view(collaborator), collaborator.profile().version());
    }
}
