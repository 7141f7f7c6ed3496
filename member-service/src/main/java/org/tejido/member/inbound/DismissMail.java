package org.tejido.member.inbound;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

@Service
class DismissMail {

    private final InboundMails mails;

    DismissMail(InboundMails mails) {
        this.mails = mails;
    }

    /** What it said is forgotten; that it came is not, so that it does not come again. */
    @Transactional
    public Mono<UUID> dismiss(UUID id, ExpectedVersion expected, Caller caller) {
        return mails.getWaiting(id, expected).flatMap(_ -> mails.decide(id, expected.value(), null, caller));
    }
}
