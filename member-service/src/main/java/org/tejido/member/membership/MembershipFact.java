package org.tejido.member.membership;

import java.time.LocalDate;
import java.util.UUID;
import org.tejido.platform.life.Fact;

sealed interface MembershipFact extends Fact {

    record Applied(Membership.Id id, UUID organisation, LocalDate on) implements MembershipFact {}

    record Admitted(Membership.Id id, UUID organisation, Tier tier, LocalDate since) implements MembershipFact {}

    record Rejected(Membership.Id id, UUID organisation) implements MembershipFact {}

    record Ended(Membership.Id id, UUID organisation, LocalDate on) implements MembershipFact {}
}
