package org.tejido.member.renewal;

import org.tejido.platform.problem.Refusal;

/** A year is confirmed once. */
final class RenewedAlready extends Refusal {

    RenewedAlready(int year) {
        super(Kind.CONFLICT, "renewed-already", "It is renewed for %d already.".formatted(year));
    }
}
