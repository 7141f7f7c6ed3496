package org.tejido.member.membership;

import java.time.LocalDate;
import org.tejido.member.organisation.OrganisationId;
import org.tejido.platform.life.Change;

/** What an organisation and the cluster are to each other, from the application on. */
sealed interface Membership {

    MembershipId id();

    OrganisationId organisation();

    LocalDate appliedOn();

    /** 1 when applied for, one more with each decision. */
    long version();

    static Change<Applied> apply(MembershipId id, OrganisationId organisation, LocalDate today) {
        return new Change<>(
                new Applied(id, organisation, today, 1), new MembershipFact.Applied(id, organisation, today));
    }

    record Applied(MembershipId id, OrganisationId organisation, LocalDate appliedOn, long version)
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
                    new MembershipFact.Admitted(id, organisation, today, tier, since));
        }

        Change<Rejected> reject(String reason, LocalDate today) {
            return new Change<>(
                    new Rejected(id, organisation, appliedOn, today, reason, version + 1),
                    new MembershipFact.Rejected(id, organisation, today, reason));
        }
    }

    record Active(MembershipId id, OrganisationId organisation, LocalDate appliedOn, Term term, long version)
            implements Membership {

        /**
         * @param on first day without it
         * @throws EndInThePast for a day that has been: what was true of it stays true
         * @throws EndPrecedesStart for a day before the term begins
         */
        Change<Ended> end(LocalDate on, String reason, LocalDate today) {
            if (on.isBefore(today)) {
                throw new EndInThePast(on, today);
            }
            if (on.isBefore(term.since())) {
                throw new EndPrecedesStart(term.since(), on);
            }
            return new Change<>(
                    new Ended(id, organisation, appliedOn, term, on, reason, version + 1),
                    new MembershipFact.Ended(id, organisation, on, reason));
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
            String reason,
            long version)
            implements Membership {}

    /** @param since what dues are counted from */
    record Term(Tier tier, LocalDate admittedOn, LocalDate since) {}
}
