package org.tejido.member.membership;

import java.time.LocalDate;
import org.tejido.member.organisation.OrganisationId;
import org.tejido.platform.life.Fact;

sealed interface MembershipFact extends Fact {

    MembershipId id();

    OrganisationId organisation();

    /** The day from which it counts. */
    LocalDate on();

    record Applied(MembershipId id, OrganisationId organisation, LocalDate on) implements MembershipFact {}

    record Admitted(MembershipId id, OrganisationId organisation, LocalDate on, Tier tier, LocalDate since)
            implements MembershipFact {}

    record Rejected(MembershipId id, OrganisationId organisation, LocalDate on, String reason)
            implements MembershipFact {}

    record Ended(MembershipId id, OrganisationId organisation, LocalDate on, String reason) implements MembershipFact {}
}
