package org.tejido.member.privacy.request;

import org.tejido.platform.problem.Refusal;

/** Whoever asks again makes another request. */
final class RequestAnswered extends Refusal {

    RequestAnswered() {
        super(Kind.CONFLICT, "request-answered", "This request is answered already.");
    }
}
