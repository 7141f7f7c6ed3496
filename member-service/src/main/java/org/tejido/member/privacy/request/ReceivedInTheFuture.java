package org.tejido.member.privacy.request;

import java.time.LocalDate;
import org.tejido.platform.problem.Refusal;

/** A request is written down once it has come. */
final class ReceivedInTheFuture extends Refusal {

    ReceivedInTheFuture(LocalDate today) {
        super(Kind.INVALID, "received-in-the-future", "It was received on %s or before.".formatted(today));
        at("/receivedOn");
    }
}
