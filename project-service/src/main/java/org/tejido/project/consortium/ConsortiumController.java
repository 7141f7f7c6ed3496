package org.tejido.project.consortium;

import jakarta.validation.Valid;
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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.platform.id.Ids;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.Members;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.MergePatch;
import org.tejido.platform.version.Versioned;
import org.tejido.project.language.Language;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/consortia")
class ConsortiumController {

    private final Consortia consortia;
    private final ProposeConsortium proposeConsortium;
    private final JudgeConsortium judgeConsortium;
    private final CompleteConsortium completeConsortium;
    private final FormConsortium formConsortium;
    private final ReviseConsortium reviseConsortium;
    private final GiveLetter giveLetter;
    private final ConsortiumViews views;

    ConsortiumController(
            Consortia consortia,
            ProposeConsortium proposeConsortium,
            JudgeConsortium judgeConsortium,
            CompleteConsortium completeConsortium,
            FormConsortium formConsortium,
            ReviseConsortium reviseConsortium,
            GiveLetter giveLetter,
            ConsortiumViews views) {
        this.consortia = consortia;
        this.proposeConsortium = proposeConsortium;
        this.judgeConsortium = judgeConsortium;
        this.completeConsortium = completeConsortium;
        this.formConsortium = formConsortium;
        this.reviseConsortium = reviseConsortium;
        this.giveLetter = giveLetter;
        this.views = views;
    }

    @Members
    @PostMapping
    Mono<ResponseEntity<ConsortiumView>> propose(@Valid @RequestBody ConsortiumForm form, Caller caller) {
        return proposeConsortium
                .propose(Objects.requireNonNullElseGet(form.id(), Ids::next), form, caller)
                .flatMap(proposed -> consortia.show(proposed.id(), caller))
                .map(shown -> Versioned.created(
                        "/api/consortia/" + shown.consortium().id(),
                        views.view(shown),
                        shown.consortium().version()));
    }

    @Members
    @GetMapping
    Mono<Page<ConsortiumView>> find(@RequestParam @Nullable UUID callId, PageRequest page, Caller caller) {
        return consortia.find(callId, page, caller).map(found -> found.map(views::view));
    }

    @Members
    @GetMapping("/{id}")
    Mono<ResponseEntity<ConsortiumView>> get(@PathVariable UUID id, Caller caller) {
        return show(id, caller);
    }

    @Members
    @GetMapping("/{id}/eligibility")
    Mono<EligibilityView> eligibility(
            @PathVariable UUID id,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String languages,
            Caller caller) {
        return consortia
                .show(id, caller)
                .map(ShownConsortium::consortium)
                .flatMap(judgeConsortium::judge)
                .map(eligibility -> views.view(eligibility, Language.accepted(languages)));
    }

    /** Whom it needs: for the call's owner and the team. */
    @Members
    @GetMapping("/{id}/completion")
    Mono<CompletionView> completion(
            @PathVariable UUID id,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String languages,
            Caller caller) {
        return completeConsortium
                .complete(id, caller)
                .map(completion -> views.view(completion, Language.accepted(languages)));
    }

    @Members
    @PostMapping("/{id}/formation")
    Mono<ResponseEntity<ConsortiumView>> form(@PathVariable UUID id, ExpectedVersion expected, Caller caller) {
        return formConsortium.form(id, expected, caller).flatMap(_ -> show(id, caller));
    }

    @Members
    @PatchMapping("/{id}")
    Mono<ResponseEntity<ConsortiumView>> revise(
            @PathVariable UUID id, ExpectedVersion expected, MergePatch patch, Caller caller) {
        return reviseConsortium.revise(id, expected, patch, caller).flatMap(_ -> show(id, caller));
    }

    @Members
    @GetMapping("/{id}/letters")
    Mono<Letters> letters(@PathVariable UUID id, Caller caller) {
        return consortia.show(id, caller).flatMap(_ -> consortia.letters(id)).map(Letters::new);
    }

    @Members
    @PostMapping("/{id}/letters")
    Mono<ResponseEntity<ConsortiumView>> giveLetter(
            @PathVariable UUID id, @Valid @RequestBody LetterForm form, Caller caller) {
        return giveLetter.give(id, form.letter(), caller).flatMap(_ -> show(id, caller));
    }

    private Mono<ResponseEntity<ConsortiumView>> show(UUID id, Caller caller) {
        return consortia
                .show(id, caller)
                .map(shown -> Versioned.ok(views.view(shown), shown.consortium().version()));
    }

    /** At most one of each partner, and so no pages. */
    record Letters(List<LetterView> items) {}
}
