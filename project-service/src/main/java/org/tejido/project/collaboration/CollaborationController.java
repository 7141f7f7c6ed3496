package org.tejido.project.collaboration;

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
import org.tejido.platform.id.Ids;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.security.Members;
import org.tejido.platform.security.Team;
import org.tejido.platform.version.Versioned;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/collaborations")
class CollaborationController {

    private final Collaborations collaborations;
    private final RecordCollaboration recordCollaboration;
    private final CollaborationViews views;

    CollaborationController(
            Collaborations collaborations, RecordCollaboration recordCollaboration, CollaborationViews views) {
        this.collaborations = collaborations;
        this.recordCollaboration = recordCollaboration;
        this.views = views;
    }

    @Team
    @PostMapping
    Mono<ResponseEntity<CollaborationView>> record(@Valid @RequestBody CollaborationForm form) {
        return recordCollaboration
                .record(Objects.requireNonNullElseGet(form.id(), Ids::next), form)
                .map(recorded -> Versioned.created(
                        "/api/collaborations/" + recorded.id(), views.view(recorded), recorded.version()));
    }

    @Members
    @GetMapping
    Mono<Page<CollaborationView>> find(@RequestParam @Nullable UUID organisationId, PageRequest page) {
        return collaborations.find(organisationId, page).map(found -> found.map(views::view));
    }

    @Members
    @GetMapping("/{id}")
    Mono<ResponseEntity<CollaborationView>> get(@PathVariable UUID id) {
        return collaborations.get(id).map(found -> Versioned.ok(views.view(found), found.version()));
    }
}
