package org.tejido.member.membership;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tejido.member.organisation.OrganisationId;
import org.tejido.platform.life.Fact;

sealed interface MembershipFact extends Fact {

    MembershipId id();

    OrganisationId organisation();

    /** The day from which it counts. */
    LocalDate on();

    /** What other services hear of. */
    sealed interface Told extends MembershipFact {}

    /** Nobody else's business: whether somebody is to be excluded is told once it is. */
    sealed interface Confidential extends MembershipFact {}

    record Applied(MembershipId id, OrganisationId organisation, LocalDate on, String kind) implements Told {}

    record Admitted(MembershipId id, OrganisationId organisation, LocalDate on, Tier tier, LocalDate since, String kind)
            implements Told {}

    /** @param source the decision that it follows from, such as the assembly's */
    record Reclassified(MembershipId id, OrganisationId organisation, LocalDate on, String kind, String source)
            implements Told {}

    record Rejected(MembershipId id, OrganisationId organisation, LocalDate on, String reason) implements Told {}

    record Suspended(MembershipId id, OrganisationId organisation, LocalDate on, String reason) implements Told {}

    record Resumed(MembershipId id, OrganisationId organisation, LocalDate on) implements Told {}

    record Accused(MembershipId id, OrganisationId organisation, LocalDate on, String grounds)
            implements Confidential {}

    record Heard(
            MembershipId id,
            OrganisationId organisation,
            LocalDate on,
            @Nullable String statement) implements Confidential {}

    record Excluded(MembershipId id, OrganisationId organisation, LocalDate on) implements Confidential {}

    record Dismissed(MembershipId id, OrganisationId organisation, LocalDate on, String reason)
            implements Confidential {}

    record Appealed(MembershipId id, OrganisationId organisation, LocalDate on, String reasons)
            implements Confidential {}

    record Reversed(MembershipId id, OrganisationId organisation, LocalDate on) implements Confidential {}

    record Ended(MembershipId id, OrganisationId organisation, LocalDate on, String reason) implements Told {}
}
