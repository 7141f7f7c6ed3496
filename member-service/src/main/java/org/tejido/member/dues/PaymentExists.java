package org.tejido.member.dues;

import java.util.UUID;
import org.tejido.platform.problem.Refusal;

/** An id names one payment. */
final class PaymentExists extends Refusal {

    PaymentExists(UUID id) {
        super(Kind.CONFLICT, "payment-exists", "There is a payment %s already.".formatted(id));
    }
}
