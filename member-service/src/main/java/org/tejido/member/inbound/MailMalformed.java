package org.tejido.member.inbound;

import org.tejido.platform.problem.Refusal;

/** The body is to be one e-mail as it came (RFC 5322), with a sender. */
final class MailMalformed extends Refusal {

    MailMalformed() {
        super(Kind.MALFORMED, "mail-malformed", "The body is to be one e-mail as it came (RFC 5322), with a sender.");
    }
}
