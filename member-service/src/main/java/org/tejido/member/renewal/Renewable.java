package org.tejido.member.renewal;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tejido.member.kind.MemberKind;

/**
 * A membership before a year.
 *
 * @param disputed whether somebody seeks to end it against its will
 * @param endsOn first day without it, where notice was given
 * @param renewal as its kind says on the first day of the year
 * @param renewed whether that is done
 */
record Renewable(
        UUID membership,
        UUID organisation,
        String name,
        long version,
        boolean disputed,
        @Nullable LocalDate endsOn,
        String kind,
        MemberKind.Term term,
        int year,
        boolean renewed,
        boolean reminded) {

    /** What becomes of it. */
    enum State {
        /** For that year. */
        RENEWED,
        /** Notice was given. */
        LEAVING,
        /** Goes on by itself. */
        GOES_ON,
        /** It is too early to ask. */
        LATER,
        /** Is to confirm. */
        ASKED,
        /** Has not confirmed, and the days of grace are over. */
        LAPSED,
        /** Has not confirmed, and its exclusion is under way: that is decided first. */
        DISPUTED;

        /** As clients write it. */
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    LocalDate firstDay() {
        return LocalDate.of(year, 1, 1);
    }

    State on(LocalDate today) {
        if (renewed) {
            return State.RENEWED;
        }
        if (endsOn != null) {
            return State.LEAVING;
        }
        if (term.renewal() != MemberKind.Renewal.CONFIRMED) {
            return State.GOES_ON;
        }
        if (today.isBefore(firstDay().minusDays(term.reminderDays()))) {
            return State.LATER;
        }
        if (today.isBefore(firstDay().plusDays(term.graceDays()))) {
            return State.ASKED;
        }
        return disputed ? State.DISPUTED : State.LAPSED;
    }

    /**
     * By the member, or by the team for it.
     *
     * @throws RenewedAlready for a year for which it is
     * @throws RenewalNotAsked for one that goes on by itself, or ends
     * @throws RenewalOutOfTime before it is asked, or when the days of grace are over
     */
    void confirm(LocalDate today) {
        switch (on(today)) {
            case RENEWED -> throw new RenewedAlready(year);
            case LEAVING, GOES_ON -> throw new RenewalNotAsked();
            case LATER, LAPSED, DISPUTED ->
                throw new RenewalOutOfTime(
                        firstDay().minusDays(term.reminderDays()), firstDay().plusDays(term.graceDays()));
            case ASKED -> {}
        }
    }
}
