package org.tejido.member.privacy.consent;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.member.privacy.restriction.Restrictions;
import org.tejido.platform.security.Caller;
import reactor.core.publisher.Mono;

/** Double opt-in: whoever reads the mail at an address, and nobody else, can say yes for it. */
@Service
class AskForConsent {

    static final Duration VALID = Duration.ofDays(14);

    private static final int TOKEN_BYTES = 32;

    private final Consents consents;
    private final RecordConsent recordConsent;
    private final Restrictions restrictions;
    private final Keys keys;
    private final ClusterCalendar calendar;
    private final SecureRandom random = new SecureRandom();

    AskForConsent(
            Consents consents,
            RecordConsent recordConsent,
            Restrictions restrictions,
            Keys keys,
            ClusterCalendar calendar) {
        this.consents = consents;
        this.recordConsent = recordConsent;
        this.restrictions = restrictions;
        this.keys = keys;
        this.calendar = calendar;
    }

    /** The token is told this once, to whoever sends the mail. */
    @Transactional
    public Mono<Asked> ask(UUID person, ConsentForms.Asked form, Caller caller) {
        var token = token();
        var now = calendar.now();
        return consents.lastText(form.purpose(), form.language()).flatMap(text -> consents.reachable(person, caller)
                .delayUntil(it -> restrictions.requireFree(it.id()))
                .zipWith(
                        keys.key(),
                        (it, key) -> new Consents.Request(
                                it.id(),
                                key.email(it.email()),
                                text.purpose(),
                                text.version(),
                                text.language(),
                                now.plus(VALID)))
                .flatMap(request -> consents.ask(request, hash(token), caller, now)
                        .thenReturn(new Asked(token, request.expiresAt(), text.words()))));
    }

    /** Once, for the address that the link was made for. */
    @Transactional
    public Mono<Void> confirm(String token) {
        return consents.use(hash(token), calendar.now()).flatMap(request -> consents.reachable(request.person())
                .zipWith(keys.key())
                .filter(it -> Arrays.equals(it.getT2().email(it.getT1().email()), request.emailHash()))
                .switchIfEmpty(Mono.error(LinkInvalid::new))
                .flatMap(it -> recordConsent.record(it.getT1(), said(request))));
    }

    private Consents.Said said(Consents.Request request) {
        return new Consents.Said(
                request.purpose(),
                true,
                "email-link",
                request.textVersion(),
                request.language(),
                null,
                "link",
                calendar.now());
    }

    private String token() {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** @param words that the mail is to show beside the link */
    record Asked(String token, Instant expiresAt, String words) {}
}
