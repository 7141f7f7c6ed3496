package org.tejido.member.membership;

import java.time.LocalDate;
import org.tejido.platform.problem.Refusal;

/** An application lies in the past or is made today. */
final class ApplicationInTheFuture extends Refusal {

    ApplicationInTheFuture(LocalDate on) {
        super(Kind.INVALID, "application-in-the-future", "An application cannot be of " + on + ", which is yet to come.");
        at("/appliedOn");
    }
}
