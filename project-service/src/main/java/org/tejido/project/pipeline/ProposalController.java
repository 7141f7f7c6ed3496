package org.tejido.project.pipeline;

import jakarta.validation.Valid;
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
import org.tejido.platform.id.Ids;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.Members;
import org.tejido.platform.security.Team;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.MergePatch;
import org.tejido.platform.version.Versioned;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/project-proposals")
class ProposalController {

    private final Proposals proposals;
    private final OpenProposal openProposal;
    private final ReviseProposal reviseProposal;
    private final AdvanceProposal advanceProposal;
    private final SupportProposal supportProposal;

    ProposalController(
            Proposals proposals,
            OpenProposal openProposal,
            ReviseProposal reviseProposal,
            AdvanceProposal advanceProposal,
            SupportProposal supportProposal) {
        this.proposals = proposals;
        this.openProposal = openProposal;
        this.reviseProposal = reviseProposal;
        this.advanceProposal = advanceProposal;
        this.supportProposal = supportProposal;
    }

    @Members
    @PostMapping
    Mono<ResponseEntity<ProposalView>> open(@Valid @RequestBody ProposalForm form, Caller caller) {
        return openProposal
                .open(Objects.requireNonNullElseGet(form.id(), Ids::next), form, caller)
                .flatMap(opened -> proposals.show(opened.id(), caller))
                .map(ProposalView::of)
                .map(view -> Versioned.created("/api/project-proposals/" + view.proposalId(), view, view.version()));
    }

    @Members
    @GetMapping
    Mono<Page<ProposalView>> find(@RequestParam @Nullable String stage, PageRequest page, Caller caller) {
        return proposals.find(stage, page, caller).map(found -> found.map(ProposalView::of));
    }

    @Members
    @GetMapping("/{id}")
    Mono<ResponseEntity<ProposalView>> get(@PathVariable UUID id, Caller caller) {
        return show(id, caller);
    }

    @Members
    @PatchMapping("/{id}")
    Mono<ResponseEntity<ProposalView>> revise(
            @PathVariable UUID id, ExpectedVersion expected, MergePatch patch, Caller caller) {
        return reviseProposal.revise(id, expected, patch, caller).flatMap(_ -> show(id, caller));
    }

    @Members
    @PostMapping("/{id}/steps")
    Mono<ResponseEntity<ProposalView>> advance(
            @PathVariable UUID id, ExpectedVersion expected, @Valid @RequestBody StepForm form, Caller caller) {
        return advanceProposal.advance(id, form, expected, caller).flatMap(_ -> show(id, caller));
    }

    @Team
    @PostMapping("/{id}/support")
    Mono<ResponseEntity<ProposalView>> support(
            @PathVariable UUID id, @Valid @RequestBody SupportForm form, Caller caller) {
        return supportProposal.support(id, form, caller).flatMap(_ -> show(id, caller));
    }

    @Team
    @GetMapping("/{id}/support")
    Mono<Page<SupportView>> findSupport(@PathVariable UUID id, PageRequest page, Caller caller) {
        return proposals.show(id, caller).flatMap(_ -> proposals.support(id, page));
    }

    private Mono<ResponseEntity<ProposalView>> show(UUID id, Caller caller) {
        return proposals.show(id, caller).map(ProposalView::of).map(view -> Versioned.ok(view, view.version()));
    }
}
