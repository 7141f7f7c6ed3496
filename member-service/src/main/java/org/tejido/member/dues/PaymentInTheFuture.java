package org.tejido.member.dues;

import java.time.LocalDate;
import org.tejido.platform.problem.Refusal;

/** A payment has been made when it is recorded. */
final class PaymentInTheFuture extends Refusal {

    PaymentInTheFuture(LocalDate today) {
        super(
                Kind.INVALID,
                "payment-in-the-future",
                "A payment is recorded when it has been made; today is %s.".formatted(today));
        at("/paidOn");
    }
}
