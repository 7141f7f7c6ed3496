package org.tejido.member.proposal;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Objects;
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
import org.tejido.member.organisation.Directory;
import org.tejido.member.organisation.OrganisationId;
import org.tejido.member.organisation.Organisations;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.Members;
import org.tejido.platform.security.Team;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.MergePatch;
import org.tejido.platform.version.Versioned;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api")
class ProposalController {

    private static final UUID NOBODY = new UUID(0, 0);

    private final ProposeRevision proposeRevision;
    private final DecideOnProposal decideOnProposal;
    private final Proposals proposals;
    private final Organisations organisations;
    private final Directory directory;

    ProposalController(
            ProposeRevision proposeRevision,
            DecideOnProposal decideOnProposal,
            Proposals proposals,
            Organisations organisations,
            Directory directory) {
        this.proposeRevision = proposeRevision;
        this.decideOnProposal = decideOnProposal;
        this.proposals = proposals;
        this.organisations = organisations;
        this.directory = directory;
    }

    /** 200 with the organisation where all is done, 202 with the proposal where some of it waits. */
    @Members
    @PatchMapping(
            path = "/organisations/{id}",
            consumes = {"application/merge-patch+json", "application/json"})
    Mono<ResponseEntity<?>> revise(@PathVariable UUID id, ExpectedVersion expected, MergePatch patch, Caller caller) {
        var organisation = new OrganisationId(id);
        return proposeRevision
                .revise(organisation, expected, patch, caller)
                .flatMap(proposed -> proposed.isEmpty()
                        ? directory.show(organisation, caller).map(view -> Versioned.ok(view, view.version()))
                        : show(proposed.get()).map(view -> ResponseEntity.accepted()
                                .location(URI.create("/api/proposals/" + view.proposalId()))
                                .body(view)));
    }

    @Members
    @GetMapping("/proposals")
    Mono<Page<ProposalView>> list(
            @RequestParam @Nullable UUID organisationId,
            @RequestParam @Nullable Boolean open,
            PageRequest page,
            Caller caller) {
        if (organisationId != null && !caller.actsFor(organisationId)) {
            throw new NotFound("organisation", organisationId);
        }
        var whose = caller.isTeam() ? organisationId : Objects.requireNonNullElse(caller.organisation(), NOBODY);
        return proposals.list(whose, open, page).flatMap(found -> Flux.fromIterable(found.items())
                .concatMap(this::show)
                .collectList()
                .map(views -> new Page<>(List.copyOf(views), found.next())));
    }

    @Members
    @GetMapping("/proposals/{id}")
    Mono<ResponseEntity<ProposalView>> get(@PathVariable UUID id, Caller caller) {
        return answer(id, caller);
    }

    @Team
    @PostMapping("/proposals/{id}/acceptance")
    Mono<ResponseEntity<ProposalView>> accept(
            @PathVariable UUID id,
            ExpectedVersion expected,
            @Valid @RequestBody ProposalForms.Acceptance acceptance,
            Caller caller) {
        return decideOnProposal.accept(id, expected, acceptance, caller).then(Mono.defer(() -> answer(id, caller)));
    }

    @Team
    @PostMapping("/proposals/{id}/declination")
    Mono<ResponseEntity<ProposalView>> decline(
            @PathVariable UUID id,
            ExpectedVersion expected,
            @Valid @RequestBody ProposalForms.Declination declination,
            Caller caller) {
        return decideOnProposal.decline(id, expected, declination, caller).then(Mono.defer(() -> answer(id, caller)));
    }

    @Members
    @PostMapping("/proposals/{id}/withdrawal")
    Mono<ResponseEntity<ProposalView>> withdraw(@PathVariable UUID id, ExpectedVersion expected, Caller caller) {
        return decideOnProposal.withdraw(id, expected, caller).then(Mono.defer(() -> answer(id, caller)));
    }

    private Mono<ResponseEntity<ProposalView>> answer(UUID id, Caller caller) {
        return proposals.get(id, caller).flatMap(this::show).map(view -> Versioned.ok(view, view.version()));
    }

    private Mono<ProposalView> show(Proposal proposal) {
        return organisations.get(proposal.organisation()).map(organisation -> ProposalView.of(proposal, organisation));
    }
}
