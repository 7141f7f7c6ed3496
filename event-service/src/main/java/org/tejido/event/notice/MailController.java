package org.tejido.event.notice;

import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.platform.security.Admins;
import reactor.core.publisher.Mono;

/** Where whoever sends mail fetches it. Mails name people and lead to their registrations: that is for those who run the system. */
@RestController
@RequestMapping("/api/operations/${tejido.service}/mails")
class MailController {

    private final WriteMails writeMails;
    private final WriteInvitations writeInvitations;
    private final Notices notices;

    MailController(WriteMails writeMails, WriteInvitations writeInvitations, Notices notices) {
        this.writeMails = writeMails;
        this.writeInvitations = writeInvitations;
        this.notices = notices;
    }

    @Admins
    @PostMapping("/collection")
    Mono<Mail.Batch> collect() {
        return writeMails.write().zipWith(writeInvitations.write(WriteMails.AT_A_TIME), Mail.Batch::and);
    }

    @Admins
    @PostMapping("/receipt")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> receive(@Valid @RequestBody Mail.Receipt receipt) {
        return notices.done(receipt.ids()).then(writeInvitations.done(receipt.ids()));
    }
}
