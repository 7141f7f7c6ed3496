package org.tejido.member.sme;

import jakarta.validation.Valid;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.platform.id.Ids;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.Team;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.Versioned;
import reactor.core.publisher.Mono;

/** Who owns whom is written down by the team, on evidence. */
@RestController
@RequestMapping("/api")
class HoldingController {

    private final RecordHolding recordHolding;
    private final EndHolding endHolding;
    private final DeclareFigures declareFigures;
    private final Holdings holdings;
    private final OutsideEnterprises outsiders;

    HoldingController(
            RecordHolding recordHolding,
            EndHolding endHolding,
            DeclareFigures declareFigures,
            Holdings holdings,
            OutsideEnterprises outsiders) {
        this.recordHolding = recordHolding;
        this.endHolding = endHolding;
        this.declareFigures = declareFigures;
        this.holdings = holdings;
        this.outsiders = outsiders;
    }

    @Team
    @PostMapping("/holdings")
    Mono<ResponseEntity<SmeViews.HoldingView>> record(@Valid @RequestBody SmeForms.NewHolding form, Caller caller) {
        var holding = form.holding(Objects.requireNonNullElseGet(form.id(), Ids::next));
        return recordHolding
                .record(holding, caller)
                .then(Mono.defer(() -> holdings.get(holding.id())))
                .map(SmeViews.HoldingView::of)
                .map(view -> Versioned.created("/api/holdings/" + holding.id(), view, view.version()));
    }

    @Team
    @GetMapping("/holdings/{id}")
    Mono<ResponseEntity<SmeViews.HoldingView>> get(@PathVariable UUID id) {
        return holdings.get(id).map(SmeViews.HoldingView::of).map(view -> Versioned.ok(view, view.version()));
    }

    @Team
    @PostMapping("/holdings/{id}/end")
    Mono<ResponseEntity<SmeViews.HoldingView>> end(
            @PathVariable UUID id, ExpectedVersion expected, @Valid @RequestBody SmeForms.End form) {
        return endHolding
                .end(id, expected, form.on())
                .then(Mono.defer(() -> holdings.get(id)))
                .map(SmeViews.HoldingView::of)
                .map(view -> Versioned.ok(view, view.version()));
    }

    @Team
    @GetMapping("/outside-enterprises")
    Mono<Page<SmeViews.EnterpriseView>> outsiders(PageRequest page) {
        return outsiders.list(page);
    }

    @Team
    @PostMapping("/outside-enterprises")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<SmeViews.EnterpriseView> recordOutsider(@Valid @RequestBody SmeForms.NewEnterprise form, Caller caller) {
        var id = Objects.requireNonNullElseGet(form.id(), Ids::next);
        return outsiders
                .add(id, form, caller)
                .thenReturn(new SmeViews.EnterpriseView(id, form.name().strip(), form.country()));
    }

    @Team
    @PutMapping("/outside-enterprises/{id}/yearly-figures/{year}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> declareOfOutsider(
            @PathVariable UUID id,
            @PathVariable int year,
            @Valid @RequestBody SmeForms.NewFigures form,
            Caller caller) {
        return declareFigures.declareOfOutsider(id, SmeController.requirePossible(year), form, caller);
    }
}
