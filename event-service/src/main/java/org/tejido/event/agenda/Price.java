package org.tejido.event.agenda;

import java.util.Currency;

/** What one seat costs, in the smallest unit of the currency. */
record Price(int memberCents, int otherCents, Currency currency) {

    /** @throws UnknownCurrency for what is no ISO 4217 code */
    static Price of(int memberCents, int otherCents, String currency) {
        return new Price(memberCents, otherCents, currency(currency));
    }

    private static Currency currency(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException _) {
            throw new UnknownCurrency(code);
        }
    }
}
