package org.tejido.event.notice;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.event.calendar.Invitation;
import org.tejido.event.calendar.Invitations;
import org.tejido.event.calendar.Language;
import org.tejido.event.registration.Token;
import reactor.core.publisher.Mono;

/** Writes what is due to be told. Who fetches it says so once it is in their hands; until then it is handed out again. */
@Service
class WriteMails {

    static final int AT_A_TIME = 50;

    private static final Logger LOG = LoggerFactory.getLogger(WriteMails.class);

    private final Notices notices;
    private final Invitations invitations;
    private final Links links;
    private final Map<Language, Phrases> phrases =
            Map.of(Language.ES, new Phrases(Language.ES), Language.EN, new Phrases(Language.EN));

    WriteMails(Notices notices, Invitations invitations, Links links) {
        this.notices = notices;
        this.invitations = invitations;
        this.links = links;
    }

    @Transactional
    public Mono<Mail.Batch> write() {
        return notices.lease(AT_A_TIME).flatMap(leased -> notices.get(leased)
                .flatMap(held -> leave(leased, held).then(written(held)).map(Mail.Batch::new)));
    }

    /** What holds no more by now is told to nobody. */
    private Mono<Void> leave(List<UUID> leased, List<Notice> held) {
        var passed = new HashSet<>(leased);
        held.forEach(notice -> passed.remove(notice.id()));
        return notices.done(passed);
    }

    private Mono<List<Mail>> written(List<Notice> held) {
        if (held.isEmpty()) {
            return Mono.just(List.of());
        }
        var tokens = new LinkedHashMap<UUID, Token>();
        held.forEach(notice -> tokens.put(notice.registration(), links.token(notice.registration(), notice.email())));
        var languages = held.stream()
                .filter(Notice::movesCalendar)
                .collect(Collectors.toMap(Notice::registration, Notice::language, (one, _) -> one));
        return notices.lead(tokens).then(invitations.of(languages)).map(calendars -> held.stream()
                .map(notice -> mail(notice, tokens, calendars))
                .toList());
    }

    private Mail mail(Notice notice, Map<UUID, Token> tokens, Map<UUID, Invitation> calendars) {
        var words = phrases.get(notice.language());
        var page = links.page(notice, tokens.get(notice.registration()));
        return new Mail(
                notice.id(),
                notice.email(),
                words.subject(notice),
                words.text(notice, page),
                calendar(notice, calendars));
    }

    private static @Nullable Invitation calendar(Notice notice, Map<UUID, Invitation> calendars) {
        return notice.movesCalendar() ? calendars.get(notice.registration()) : null;
    }
}
