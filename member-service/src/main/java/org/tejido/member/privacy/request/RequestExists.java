package org.tejido.member.privacy.request;

import org.tejido.platform.problem.Refusal;

/** An id is one request's. */
final class RequestExists extends Refusal {

    RequestExists() {
        super(Kind.CONFLICT, "request-exists", "A request with this id is there already.");
        at("/id");
    }
}
