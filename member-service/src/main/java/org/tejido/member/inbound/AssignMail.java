package org.tejido.member.inbound;

import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.member.interaction.RecordInteraction;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

@Service
class AssignMail {

    private final InboundMails mails;
    private final RecordInteraction interactions;

    AssignMail(InboundMails mails, RecordInteraction interactions) {
        this.mails = mails;
        this.interactions = interactions;
    }

    /** It becomes an interaction with those organisations. */
    @Transactional
    public Mono<UUID> assign(UUID id, ExpectedVersion expected, Assignment form, Caller caller) {
        return mails.getWaiting(id, expected)
                .flatMap(mail -> interactions.recordMail(
                        form.way(),
                        mail.sentAt(),
                        Objects.requireNonNull(mail.text(), "It waits."),
                        form.organisations(),
                        form.known(),
                        caller))
                .flatMap(interaction -> mails.decide(id, expected.value(), interaction, caller));
    }
}
