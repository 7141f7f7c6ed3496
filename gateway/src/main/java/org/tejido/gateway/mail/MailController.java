package org.tejido.gateway.mail;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.gateway.problem.Refusal;

@RestController
class MailController {

    private static final int LATEST = 200;

    private final Mails mails;

    MailController(Mails mails) {
        this.mails = mails;
    }

    /** The mails that were not sent, because no server is configured: the latest first. */
    @GetMapping("/api/mails")
    Items list() {
        if (!mails.areKept()) {
            throw new Refusal(
                    HttpStatus.NOT_FOUND, "mails-are-sent", "A mail server is configured; mails are not kept here.");
        }
        return new Items(mails.latest(LATEST));
    }

    record Items(List<Mails.Kept> items) {}
}
