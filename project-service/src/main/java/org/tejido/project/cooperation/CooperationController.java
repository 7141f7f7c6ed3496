package org.tejido.project.cooperation;

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
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.Members;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.Versioned;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/cooperations")
class CooperationController {

    private final Cooperations cooperations;
    private final Disclosures disclosures;
    private final ProposeNda proposeNda;
    private final AcceptNda acceptNda;
    private final WithdrawFromCooperation withdrawFromCooperation;
    private final CooperationViews views;

    CooperationController(
            Cooperations cooperations,
            Disclosures disclosures,
            ProposeNda proposeNda,
            AcceptNda acceptNda,
            WithdrawFromCooperation withdrawFromCooperation,
            CooperationViews views) {
        this.cooperations = cooperations;
        this.disclosures = disclosures;
        this.proposeNda = proposeNda;
        this.acceptNda = acceptNda;
        this.withdrawFromCooperation = withdrawFromCooperation;
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
        return cooperations.get(id, caller).flatMap(_ -> disclosures.find(id, page));
    }

    @Members
    @PostMapping("/{id}/withdrawal")
    Mono<ResponseEntity<CooperationView>> withdraw(
            @PathVariable UUID id,
            ExpectedVersion expected,
            @Valid @RequestBody(required = false) @Nullable WithdrawalForm form,
            Caller caller) {
        return withdrawFromCooperation
                .withdraw(id, Objects.requireNonNullElse(form, WithdrawalForm.OWN), expected, caller)
                .flatMap(_ -> disclosures.disclose(id, caller))
                .map(shown -> Versioned.ok(views.view(shown), shown.version()));
    }

    @Members
    @GetMapping("/{id}/nda")
    Mono<ResponseEntity<NdaView>> nda(@PathVariable UUID id, Caller caller) {
        return cooperations.get(id, caller).map(NdaView::of).map(view -> Versioned.ok(view, view.version()));
    }

    @Members
    @PostMapping("/{id}/nda")
    Mono<ResponseEntity<NdaView>> proposeNda(@PathVariable UUID id, @Valid @RequestBody NdaForm form, Caller caller) {
        return proposeNda
                .propose(id, form, caller)
                .map(NdaView::of)
                .map(view -> Versioned.created("/api/cooperations/" + id + "/nda", view, view.version()));
    }

    @Members
    @PostMapping("/{id}/nda/acceptance")
    Mono<ResponseEntity<NdaView>> acceptNda(@PathVariable UUID id, ExpectedVersion expected, Caller caller) {
        return acceptNda.accept(id, expected, caller).map(NdaView::of).map(view -> Versioned.ok(view, view.version()));
    }

    @Members
    @GetMapping("/{id}/confidential")
    Mono<ConfidentialView> confidential(@PathVariable UUID id, Caller caller) {
        return cooperations
                .getAsParty(id, caller)
                .zipWhen(_ -> disclosures.discloseConfidential(id, caller))
                .map(both -> ConfidentialView.of(both.getT1(), both.getT2()));
    }
}
