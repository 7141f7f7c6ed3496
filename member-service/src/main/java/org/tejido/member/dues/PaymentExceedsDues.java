package org.tejido.member.dues;

import java.math.BigDecimal;
import org.tejido.platform.problem.Refusal;

/** Nobody pays more than what is open. */
final class PaymentExceedsDues extends Refusal {

    PaymentExceedsDues(BigDecimal open) {
        super(Kind.INVALID, "payment-exceeds-dues", "%s euros are open.".formatted(open.toPlainString()));
        at("/amount");
    }
}
