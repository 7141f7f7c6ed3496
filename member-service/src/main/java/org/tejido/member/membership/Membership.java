package org.tejido.member.membership;

import java.time.LocalDate;
import java.util.UUID;
import org.tejido.platform.life.Change;

/** The membership of one organisation, in the stage in which it is. */
sealed interface Membership {

    record Id(UUID value) {

        @Override
        public String toString() {
            return value.toString();
        }
    }

    Id id();

    UUID organisation();

    LocalDate appliedOn();

    /** Counts its changes, 1 for the application. */
    long version();

    default String stage() {
        return switch (this) {
            case Applied _ -> "applied";
            case Active _ -> "active";
            case Rejected _ -> "rejected";
            case Ended _ -> "ended";
        };
    }

    static Change<Applied> apply(Id id, UUID organisation, LocalDate on) {
        return new Change<>(new Applied(id, organisation, on, 1), new MembershipFact.Applied(id, organisation, on));
    }

    /** Waits for the board. */
    record Applied(Id id, UUID organisation, LocalDate appliedOn, long version) implements Membership {

        /** Admits from the first day of the next month on. */
        Change<Active> admit(Tier tier, LocalDate today) {
            return admitFrom(tier, today.plusMonths(1).withDayOfMonth(1));
        }

        /**
         * Admits from a day that the board has named; a day in the past brings in a member from before this system.
         *
         * @throws SincePrecedesApplication where that would be before the application
         */
        Change<Active> admitFrom(Tier tier, LocalDate since) {
            if (since.isBefore(appliedOn)) {
                throw new SincePrecedesApplication(appliedOn, since);
            }
            return new Change<>(
                    new Active(id, organisation, appliedOn, tier, since, version + 1),
                    new MembershipFact.Admitted(id, organisation, tier, since));
        }

        Change<Rejected> reject(String reason) {
            return new Change<>(
                    new Rejected(id, organisation, appliedOn, reason, version + 1),
                    new MembershipFact.Rejected(id, organisation));
        }
    }

    /** @param since the first day of membership */
    record Active(Id id, UUID organisation, LocalDate appliedOn, Tier tier, LocalDate since, long version)
            implements Membership {

        /** @throws EndPrecedesStart where it would be over before it began */
        Change<Ended> end(LocalDate on, String reason) {
            if (on.isBefore(since)) {
                throw new EndPrecedesStart(since, on);
            }
            return new Change<>(
                    new Ended(id, organisation, appliedOn, tier, since, on, reason, version + 1),
                    new MembershipFact.Ended(id, organisation, on));
        }
    }

    record Rejected(Id id, UUID organisation, LocalDate appliedOn, String reason, long version) implements Membership {}

    /**
     * Over. An organisation that returns applies anew.
     *
     * @param endedOn the first day without it
     */
    record Ended(
            Id id,
            UUID organisation,
            LocalDate appliedOn,
            Tier tier,
            LocalDate since,
            LocalDate endedOn,
            String reason,
            long version)
            implements Membership {}
}
