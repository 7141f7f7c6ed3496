package org.tejido.member.privacy.consent;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.platform.security.Caller;
import reactor.core.publisher.Mono;

@Service
class RecordConsent {

    private static final String IMPORTED = "api";

    private final Consents consents;
    private final Keys keys;
    private final ClusterCalendar calendar;

    RecordConsent(Consents consents, Keys keys, ClusterCalendar calendar) {
        this.consents = consents;
        this.keys = keys;
        this.calendar = calendar;
    }

    /** A no is remembered for the address; an imported yes does not overcome it. */
    @Transactional
    public Mono<Void> record(UUID person, ConsentForms.Statement statement, Caller caller) {
        return Mono.fromSupplier(() -> requireText(requireOwn(statement, caller)))
                .flatMap(_ -> consents.lastText(statement.purpose(), "en"))
                .flatMap(_ -> consents.reachable(person, caller))
                .flatMap(it -> record(it, said(statement, caller.name())));
    }

    /** By whoever holds the link that was made for that person and purpose. */
    @Transactional
    public Mono<Void> withdraw(String token) {
        return keys.key()
                .flatMap(key -> Mono.justOrEmpty(key.read(token)))
                .switchIfEmpty(Mono.error(LinkInvalid::new))
                .flatMap(withdrawal -> consents.reachable(withdrawal.person())
                        .switchIfEmpty(Mono.error(LinkInvalid::new))
                        .flatMap(it -> withdraw(it, withdrawal.purpose())));
    }

    /** However often somebody clicks, it is said once. */
    private Mono<Void> withdraw(Consents.Reachable person, String purpose) {
        return consents.of(person.id())
                .map(said -> said.stream()
                        .filter(one -> one.purpose().equals(purpose))
                        .findFirst()
                        .filter(last -> !last.given())
                        .isPresent())
                .filter(saidAlready -> !saidAlready)
                .flatMap(_ -> record(person, by("link", purpose, false, "email-link", null, null, null)));
    }

    Mono<Void> record(Consents.Reachable person, Consents.Said said) {
        return keys.key()
                .map(key -> key.email(person.email()))
                .flatMap(hash -> said.given()
                        ? lift(said, hash).then(Mono.defer(() -> consents.add(person.id(), said)))
                        : consents.suppress(said.purpose(), hash, said.at())
                                .then(Mono.defer(() -> consents.add(person.id(), said))));
    }

    private Mono<Void> lift(Consents.Said said, byte[] hash) {
        if (!said.channel().equals(IMPORTED)) {
            return consents.lift(said.purpose(), hash);
        }
        return consents.isSuppressed(said.purpose(), hash)
                .flatMap(saidNo -> saidNo ? Mono.error(new AddressSuppressed()) : Mono.empty());
    }

    private static ConsentForms.Statement requireOwn(ConsentForms.Statement statement, Caller caller) {
        if (statement.given() && !caller.isTeam()) {
            throw new ConsentIsThePersons();
        }
        return statement;
    }

    private static ConsentForms.Statement requireText(ConsentForms.Statement statement) {
        var named = (statement.textVersion() == null ? 0 : 1) + (statement.language() == null ? 0 : 1);
        if (named != (statement.given() ? 2 : 0)) {
            throw new TextNotShown();
        }
        return statement;
    }

    private Consents.Said said(ConsentForms.Statement statement, String by) {
        return by(
                by,
                statement.purpose(),
                statement.given(),
                statement.channel(),
                statement.textVersion(),
                statement.language(),
                statement.evidence());
    }

    private Consents.Said by(
            String by,
            String purpose,
            boolean given,
            String channel,
            @Nullable Integer version,
            @Nullable String language,
            @Nullable String evidence) {
        return new Consents.Said(purpose, given, channel, version, language, evidence, by, calendar.now());
    }
}
