package org.tejido.member.membership;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.member.kind.Kinds;
import org.tejido.member.kind.MemberKind;
import org.tejido.member.onboarding.OpenCaseOfApplication;
import org.tejido.member.organisation.OrganisationId;
import org.tejido.member.organisation.Organisations;
import org.tejido.platform.security.Caller;
import reactor.core.publisher.Mono;

@Service
public class ApplyForMembership {

    private final Organisations organisations;
    private final Memberships memberships;
    private final OpenCaseOfApplication openCase;
    private final Kinds kinds;
    private final ClusterCalendar calendar;

    ApplyForMembership(
            Organisations organisations,
            Memberships memberships,
            OpenCaseOfApplication openCase,
            Kinds kinds,
            ClusterCalendar calendar) {
        this.organisations = organisations;
        this.memberships = memberships;
        this.openCase = openCase;
        this.kinds = kinds;
        this.calendar = calendar;
    }

    /**
     * Fails with {@link MembershipAlreadyOpen} for an organisation that has applied or is a member.
     *
     * @param kind of members; null for the usual one
     */
    @Transactional
    public Mono<MembershipId> apply(
            MembershipId id, OrganisationId organisation, @Nullable String kind, Caller caller) {
        return organisations
                .profile(organisation)
                .then(kinds.on(Objects.requireNonNullElse(kind, MemberKind.USUAL), calendar.today()))
                .map(asked -> asked.askedBy(caller.isTeam()))
                .map(asked -> Membership.apply(id, organisation, asked.code(), calendar.today()))
                .flatMap(applied -> memberships.add(applied, caller))
                .delayUntil(applied -> openCase.open(
                        applied.id().value(), applied.organisation().value(), caller))
                .map(Membership.Applied::id);
    }
}
