package org.tejido.member.dues;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** A year's dues as they were asked for. */
record Charge(UUID membership, UUID organisation, Quote quote, LocalDate chargedOn, LocalDate dueOn) {

    private static final int DAYS_TO_PAY = 30;

    static Charge of(Payers.Known payer, Quote quote, LocalDate today) {
        return new Charge(payer.membership(), payer.organisation(), quote, today, today.plusDays(DAYS_TO_PAY));
    }

    /** @throws DueBeforeCharged for a day that has been */
    Charge dueOn(LocalDate day) {
        if (day.isBefore(chargedOn)) {
            throw new DueBeforeCharged(chargedOn);
        }
        return new Charge(membership, organisation, quote, chargedOn, day);
    }

    BigDecimal amount() {
        return quote.total();
    }
}
