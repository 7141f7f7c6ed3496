package org.tejido.member.membership;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far the exclusion of a member has come.
 *
 * @param hearingFrom first day on which it may be heard against its will
 * @param statement of the member; absent where it stayed silent
 * @param appealUntil last day of an appeal
 * @param appeal its reasons
 */
record ExclusionView(
        LocalDate accusedOn,
        String grounds,
        LocalDate hearingFrom,
        @Nullable LocalDate heardOn,
        @Nullable String statement,
        @Nullable LocalDate excludedOn,
        @Nullable LocalDate appealUntil,
        @Nullable LocalDate appealedOn,
        @Nullable String appeal) {

    /** Null for one that nobody seeks to exclude. */
    static @Nullable ExclusionView of(Membership membership) {
        if (!(membership instanceof Membership.BeingExcluded member)) {
            return null;
        }
        return switch (member) {
            case Membership.Accused it -> of(it.accusation(), null, null, null);
            case Membership.Heard it -> of(it.accusation(), it.hearing(), null, null);
            case Membership.Excluded it -> of(it.accusation(), it.hearing(), it.verdict(), null);
            case Membership.Appealed it -> of(it.accusation(), it.hearing(), it.verdict(), it.appeal());
        };
    }

    private static ExclusionView of(
            Membership.Accusation accusation,
            Membership.@Nullable Hearing hearing,
            Membership.@Nullable Verdict verdict,
            Membership.@Nullable Appeal appeal) {
        return new ExclusionView(
                accusation.on(),
                accusation.grounds(),
                accusation.hearingFrom(),
                hearing == null ? null : hearing.on(),
                hearing == null ? null : hearing.statement(),
                verdict == null ? null : verdict.on(),
                verdict == null ? null : verdict.appealUntil(),
                appeal == null ? null : appeal.on(),
                appeal == null ? null : appeal.reasons());
    }
}
