package org.tejido.member.privacy.consent;

import jakarta.validation.Valid;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.platform.problem.Malformed;
import org.tejido.platform.security.Anyone;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.Members;
import org.tejido.platform.security.Team;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/privacy")
class ConsentController {

    private static final Pattern PURPOSE = Pattern.compile("(?=.{1,60}$)[a-z]++(?:-[a-z]++)*+");

    private final RecordConsent recordConsent;
    private final AskForConsent askForConsent;
    private final Consents consents;
    private final Keys keys;

    ConsentController(RecordConsent recordConsent, AskForConsent askForConsent, Consents consents, Keys keys) {
        this.recordConsent = recordConsent;
        this.askForConsent = askForConsent;
        this.consents = consents;
        this.keys = keys;
    }

    @Anyone
    @GetMapping("/consent-texts")
    Mono<ConsentViews.Texts> texts() {
        return consents.texts().map(ConsentViews.Texts::new);
    }

    @Team
    @PostMapping("/consent-texts/{purpose}")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ConsentViews.Texts> write(
            @PathVariable String purpose, @Valid @RequestBody ConsentForms.Words words, Caller caller) {
        if (!PURPOSE.matcher(purpose).matches()) {
            throw new Malformed("purpose-malformed", "A purpose is words of small letters with hyphens between them.");
        }
        return consents.write(purpose, words, caller)
                .then(Mono.defer(consents::texts))
                .map(all -> new ConsentViews.Texts(all.stream()
                        .filter(text -> text.purpose().equals(purpose))
                        .toList()));
    }

    @Members
    @GetMapping("/people/{id}/consents")
    Mono<ConsentViews.OfPerson> read(@PathVariable UUID id, Caller caller) {
        return show(id, caller);
    }

    @Members
    @PostMapping("/people/{id}/consents")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ConsentViews.OfPerson> record(
            @PathVariable UUID id, @Valid @RequestBody ConsentForms.Statement statement, Caller caller) {
        return recordConsent.record(id, statement, caller).then(Mono.defer(() -> show(id, caller)));
    }

    @Team
    @PostMapping("/people/{id}/consent-requests")
    Mono<ResponseEntity<AskForConsent.Asked>> ask(
            @PathVariable UUID id, @Valid @RequestBody ConsentForms.Asked form, Caller caller) {
        return askForConsent.ask(id, form, caller).map(asked -> ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(asked));
    }

    /** A POST, so that no scanner of mail says yes by following a link. */
    @Anyone
    @PostMapping("/consent-confirmations")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> confirm(@Valid @RequestBody ConsentForms.Confirmation confirmation) {
        return askForConsent.confirm(confirmation.token());
    }

    /** One click, whatever the body: a mail program sends {@code List-Unsubscribe=One-Click} (RFC 8058). */
    @Anyone
    @PostMapping("/withdrawals/{token}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> withdraw(@PathVariable String token) {
        return recordConsent.withdraw(token);
    }

    private Mono<ConsentViews.OfPerson> show(UUID id, Caller caller) {
        return consents.reachable(id, caller)
                .flatMap(_ -> consents.of(id))
                .flatMap(said -> caller.isTeam()
                        ? keys.key().map(key -> ConsentViews.of(id, said, key))
                        : Mono.just(ConsentViews.of(id, said, null)));
    }
}
