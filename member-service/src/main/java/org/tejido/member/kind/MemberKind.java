package org.tejido.member.kind;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * A kind of members, as it counts from a day on.
 *
 * @param tiers of which its members may be
 * @param duties in words of the statutes
 * @param source who decided it
 */
public record MemberKind(
        String code,
        LocalDate fromDay,
        String titleEs,
        String titleEn,
        Rights rights,
        List<String> tiers,
        List<String> duties,
        Entry entry,
        Term term,
        String source) {

    /** What an application is for that says nothing else. */
    public static final String USUAL = "full";

    /**
     * @param votes in the assembly
     * @param eligible may be elected to the board; who may is among those who vote
     */
    public record Rights(boolean votes, boolean eligible, boolean paysDues, boolean memberPrice) {

        /** @throws EligibleWithoutVote for members who may be elected and do not vote */
        public Rights {
            if (eligible && !votes) {
                throw new EligibleWithoutVote();
            }
        }
    }

    /**
     * How a membership goes on.
     *
     * @param reminderDays before the year is over
     * @param graceDays after the year is over, in which it may still be confirmed
     * @param entranceAgain whether whoever returns pays the entrance fee again
     */
    public record Term(Renewal renewal, int reminderDays, int graceDays, boolean entranceAgain) {}

    /** Until somebody ends it; or from year to year, by itself or once the member has confirmed. */
    public enum Renewal {
        OPEN,
        AUTOMATIC,
        CONFIRMED;

        /** As clients and the database write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Renewal of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** Who may ask for it. */
    public enum Entry {
        ANYONE,
        TEAM,
        CLOSED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Entry of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** @throws KindClosed for a kind that is not for whoever asks */
    public MemberKind askedBy(boolean team) {
        if (entry == Entry.CLOSED || (entry == Entry.TEAM && !team)) {
            throw new KindClosed(code);
        }
        return this;
    }

    /** @throws TierNotOfKind for a member of a tier that it does not know */
    public MemberKind takes(String tier) {
        if (!tiers.contains(tier)) {
            throw new TierNotOfKind(tier, code);
        }
        return this;
    }
}
