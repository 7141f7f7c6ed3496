package org.tejido.member.membership;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tejido.member.organisation.OrganisationId;
import org.tejido.platform.life.Change;

/** What an organisation and the cluster are to each other, from the application on. */
sealed interface Membership {

    MembershipId id();

    OrganisationId organisation();

    LocalDate appliedOn();

    /** 1 when applied for, one more with each decision. */
    long version();

    /** @param kind of members that it is to be one of */
    static Change<Applied> apply(MembershipId id, OrganisationId organisation, String kind, LocalDate today) {
        return new Change<>(
                new Applied(id, organisation, kind, today, 1),
                new MembershipFact.Applied(id, organisation, today, kind));
    }

    record Applied(MembershipId id, OrganisationId organisation, String kind, LocalDate appliedOn, long version)
            implements Membership {

        /** The first term begins with the month after, as dues do. */
        Change<Active> admit(Tier tier, LocalDate today) {
            return admit(tier, today.plusMonths(1).withDayOfMonth(1), today);
        }

        /** @throws SincePrecedesApplication for a term that begins before anybody applied */
        Change<Active> admit(Tier tier, LocalDate since, LocalDate today) {
            if (since.isBefore(appliedOn)) {
                throw new SincePrecedesApplication(appliedOn, since);
            }
            return new Change<>(
                    new Active(id, organisation, appliedOn, new Term(tier, today, since), version + 1),
                    new MembershipFact.Admitted(id, organisation, today, tier, since, kind));
        }

        Change<Rejected> reject(String reason, LocalDate today) {
            return new Change<>(
                    new Rejected(id, organisation, appliedOn, today, reason, version + 1),
                    new MembershipFact.Rejected(id, organisation, today, reason));
        }
    }

    /** Admitted and not over, in whatever standing. */
    sealed interface Live extends Membership {

        Term term();

        /**
         * The member's own decision, which nobody may refuse (Ley Orgánica 1/2002, art. 23.1).
         *
         * @param on first day without it; null for the earliest
         * @throws NoticeDayImpossible for a day within the notice period, or too far away
         */
        default Change<Ended> leave(@Nullable LocalDate on, String reason, LocalDate today, int noticeDays) {
            var earliest = Ended.later(today.plusDays(noticeDays), term().since());
            var last = on == null ? earliest : NoticeDayImpossible.unlessBetween(earliest, on, earliest.plusYears(2));
            return Ended.of(this, last, Ended.How.LEFT, reason);
        }
    }

    /** A live one that nobody seeks to end against its will. */
    sealed interface Undisputed extends Live {

        Undisputed at(long version);

        /**
         * @param on first day without it
         * @throws EndInThePast for a day that has been: what was true of it stays true
         * @throws EndPrecedesStart for a day before the term begins
         */
        default Change<Ended> end(LocalDate on, String reason, LocalDate today) {
            if (on.isBefore(today)) {
                throw new EndInThePast(on, today);
            }
            if (on.isBefore(term().since())) {
                throw new EndPrecedesStart(term().since(), on);
            }
            return Ended.of(this, on, Ended.How.ENDED, reason);
        }

        /**
         * To be of another kind, as was decided.
         *
         * @param from first day on which it is
         * @throws KindDayPast for a day that has been
         */
        default Change<Undisputed> reclassify(String kind, LocalDate from, String source, LocalDate today) {
            if (from.isBefore(today)) {
                throw new KindDayPast(from, today);
            }
            return new Change<>(
                    at(version() + 1), new MembershipFact.Reclassified(id(), organisation(), from, kind, source));
        }

        /** @param hearingDays that it has at least before anything is decided */
        default Change<Accused> accuse(String grounds, LocalDate today, int hearingDays) {
            return new Change<>(
                    new Accused(this, new Accusation(grounds, today, today.plusDays(hearingDays)), version() + 1),
                    new MembershipFact.Accused(id(), organisation(), today, grounds));
        }
    }

    record Active(MembershipId id, OrganisationId organisation, LocalDate appliedOn, Term term, long version)
            implements Undisputed {

        Change<Suspended> suspend(String reason, LocalDate today) {
            return new Change<>(
                    new Suspended(id, organisation, appliedOn, term, new Suspension(today, reason), version + 1),
                    new MembershipFact.Suspended(id, organisation, today, reason));
        }

        @Override
        public Active at(long later) {
            return new Active(id, organisation, appliedOn, term, later);
        }
    }

    /** A member without the rights of one until it has paid. */
    record Suspended(
            MembershipId id,
            OrganisationId organisation,
            LocalDate appliedOn,
            Term term,
            Suspension suspension,
            long version)
            implements Undisputed {

        Change<Active> resume(LocalDate today) {
            return new Change<>(
                    new Active(id, organisation, appliedOn, term, version + 1),
                    new MembershipFact.Resumed(id, organisation, today));
        }

        @Override
        public Suspended at(long later) {
            return new Suspended(id, organisation, appliedOn, term, suspension, later);
        }
    }

    /** Under way to be excluded: the right to be heard before, Ley Orgánica 1/2002, art. 21.c. */
    sealed interface BeingExcluded extends Live {

        /** As it was before, and will be again if nothing comes of it. */
        Undisputed before();

        Accusation accusation();

        @Override
        default MembershipId id() {
            return before().id();
        }

        @Override
        default OrganisationId organisation() {
            return before().organisation();
        }

        @Override
        default LocalDate appliedOn() {
            return before().appliedOn();
        }

        @Override
        default Term term() {
            return before().term();
        }
    }

    /** Not decided on yet. */
    sealed interface Undecided extends BeingExcluded {

        default Change<Undisputed> dismiss(String reason, LocalDate today) {
            return new Change<>(
                    before().at(version() + 1), new MembershipFact.Dismissed(id(), organisation(), today, reason));
        }
    }

    record Accused(Undisputed before, Accusation accusation, long version) implements Undecided {

        /** By the member itself, as early as it likes. */
        Change<Heard> answer(String statement, LocalDate today) {
            return heard(statement, today);
        }

        /**
         * Written down by the team.
         *
         * @param statement null where the member stayed silent
         * @throws HearingTooEarly within the days that the member has to prepare
         */
        Change<Heard> hear(@Nullable String statement, LocalDate today) {
            if (today.isBefore(accusation.hearingFrom())) {
                throw new HearingTooEarly(accusation.hearingFrom());
            }
            return heard(statement, today);
        }

        private Change<Heard> heard(@Nullable String statement, LocalDate today) {
            return new Change<>(
                    new Heard(before, accusation, new Hearing(today, statement), version + 1),
                    new MembershipFact.Heard(id(), organisation(), today, statement));
        }
    }

    record Heard(Undisputed before, Accusation accusation, Hearing hearing, long version) implements Undecided {

        Change<Excluded> exclude(LocalDate today, int appealDays) {
            return new Change<>(
                    new Excluded(
                            before, accusation, hearing, new Verdict(today, today.plusDays(appealDays)), version + 1),
                    new MembershipFact.Excluded(id(), organisation(), today));
        }
    }

    /** By the board, and a member still as long as it may appeal. */
    record Excluded(Undisputed before, Accusation accusation, Hearing hearing, Verdict verdict, long version)
            implements BeingExcluded {

        /** @throws AppealTooLate after the last day of an appeal */
        Change<Appealed> appeal(String reasons, LocalDate today) {
            if (today.isAfter(verdict.appealUntil())) {
                throw new AppealTooLate(verdict.appealUntil());
            }
            return new Change<>(
                    new Appealed(before, accusation, hearing, verdict, new Appeal(today, reasons), version + 1),
                    new MembershipFact.Appealed(id(), organisation(), today, reasons));
        }

        /** @throws AppealOpen until the last day of an appeal */
        Change<Ended> conclude(LocalDate today) {
            if (!today.isAfter(verdict.appealUntil())) {
                throw new AppealOpen(verdict.appealUntil());
            }
            return Ended.excluded(this, today);
        }
    }

    record Appealed(
            Undisputed before, Accusation accusation, Hearing hearing, Verdict verdict, Appeal appeal, long version)
            implements BeingExcluded {

        /** The assembly has turned the appeal down. */
        Change<Ended> uphold(LocalDate today) {
            return Ended.excluded(this, today);
        }

        /** The assembly has granted the appeal. */
        Change<Undisputed> reverse(LocalDate today) {
            return new Change<>(before.at(version + 1), new MembershipFact.Reversed(id(), organisation(), today));
        }
    }

    record Rejected(
            MembershipId id,
            OrganisationId organisation,
            LocalDate appliedOn,
            LocalDate rejectedOn,
            String reason,
            long version)
            implements Membership {}

    /** Over, or about to be. An organisation that returns applies anew. */
    record Ended(
            MembershipId id,
            OrganisationId organisation,
            LocalDate appliedOn,
            Term term,
            LocalDate endedOn,
            How how,
            String reason,
            long version)
            implements Membership {

        private static Change<Ended> of(Live member, LocalDate on, How how, String reason) {
            var id = member.id();
            var organisation = member.organisation();
            return new Change<>(
                    new Ended(
                            id, organisation, member.appliedOn(), member.term(), on, how, reason, member.version() + 1),
                    new MembershipFact.Ended(id, organisation, on, reason));
        }

        /** Of a member whose first term has not begun, on the day on which that would. */
        private static Change<Ended> excluded(BeingExcluded member, LocalDate today) {
            return of(
                    member,
                    later(today, member.term().since()),
                    How.EXCLUDED,
                    member.accusation().grounds());
        }

        private static LocalDate later(LocalDate one, LocalDate other) {
            return one.isAfter(other) ? one : other;
        }

        /** By the team, by the member's own notice, or against its will. */
        enum How {
            ENDED,
            LEFT,
            EXCLUDED;

            /** As clients and the database write it. */
            String word() {
                return name().toLowerCase(Locale.ROOT);
            }

            static How of(String word) {
                return valueOf(word.toUpperCase(Locale.ROOT));
            }
        }
    }

    /** @param since what dues are counted from */
    record Term(Tier tier, LocalDate admittedOn, LocalDate since) {}

    record Suspension(LocalDate on, String reason) {}

    /** @param hearingFrom first day on which it may be heard against its will */
    record Accusation(String grounds, LocalDate on, LocalDate hearingFrom) {}

    /** @param statement null where it stayed silent */
    record Hearing(LocalDate on, @Nullable String statement) {}

    /** @param appealUntil last day of an appeal */
    record Verdict(LocalDate on, LocalDate appealUntil) {}

    record Appeal(LocalDate on, String reasons) {}
}
