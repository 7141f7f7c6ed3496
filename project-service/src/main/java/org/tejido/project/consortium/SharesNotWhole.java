package org.tejido.project.consortium;

import java.math.BigDecimal;
import org.tejido.platform.problem.Refusal;

/** Shares of a budget are said of all partners, and make up a hundred per cent together. */
final class SharesNotWhole extends Refusal {

    SharesNotWhole(BigDecimal sum) {
        super(
                Kind.INVALID,
                "shares-not-whole",
                "The shares of all partners make up 100 per cent; these make up %s.".formatted(sum.toPlainString()));
        with("sum", sum);
        at("/partners");
    }
}
