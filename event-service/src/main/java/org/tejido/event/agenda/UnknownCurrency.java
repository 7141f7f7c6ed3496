package org.tejido.event.agenda;

import org.tejido.platform.problem.Refusal;

final class UnknownCurrency extends Refusal {

    UnknownCurrency(String code) {
        super(Kind.INVALID, "currency-unknown", "'%s' is no currency code of ISO 4217 such as EUR.".formatted(code));
        at("/price/currency");
    }
}
