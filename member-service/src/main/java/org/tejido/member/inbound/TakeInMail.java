package org.tejido.member.inbound;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.member.interaction.RecordInteraction;
import org.tejido.platform.id.Ids;
import org.tejido.platform.security.Caller;
import reactor.core.publisher.Mono;

@Service
class TakeInMail {

    private final InboundMails mails;
    private final Correspondents correspondents;
    private final RecordInteraction interactions;
    private final ClusterCalendar calendar;

    TakeInMail(
            InboundMails mails,
            Correspondents correspondents,
            RecordInteraction interactions,
            ClusterCalendar calendar) {
        this.mails = mails;
        this.correspondents = correspondents;
        this.interactions = interactions;
        this.calendar = calendar;
    }

    /** @param isNew false where it has come before */
    record Taken(InboundMail mail, boolean isNew) {}

    /** Once, however often it comes. */
    @Transactional
    public Mono<Taken> take(Letter letter, Caller caller) {
        var id = Ids.next();
        var now = calendar.now();
        var sentAt = possible(letter.sentAt(), now);
        return mails.add(id, letter, sentAt, now, caller)
                .flatMap(isNew -> (isNew ? match(id, letter, sentAt, caller) : Mono.<Void>empty())
                        .then(mails.withKey(letter.key()))
                        .map(mail -> new Taken(mail, isNew)));
    }

    private Mono<Void> match(UUID id, Letter letter, Instant sentAt, Caller caller) {
        return correspondents
                .of(letter)
                .flatMap(known -> interactions.recordMail(
                        known.direction(), sentAt, letter.text(), known.organisations(), known.people(), caller))
                .flatMap(interaction -> mails.decide(id, 1, interaction, null))
                .then();
    }

    /** What a sender says of the time is believed where it is possible. */
    private static Instant possible(@Nullable Instant said, Instant now) {
        return said == null || said.isAfter(now) || said.isBefore(Instant.EPOCH) ? now : said;
    }
}
