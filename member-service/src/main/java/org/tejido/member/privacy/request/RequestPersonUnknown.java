package org.tejido.member.privacy.request;

import org.tejido.platform.problem.Refusal;

/** A request is about somebody who is here, or nobody knows yet about whom. */
final class RequestPersonUnknown extends Refusal {

    RequestPersonUnknown() {
        super(Kind.INVALID, "request-person-unknown", "There is no such person.");
        at("/personId");
    }
}
