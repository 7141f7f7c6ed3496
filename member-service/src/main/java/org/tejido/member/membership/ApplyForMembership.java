package org.tejido.member.membership;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.member.calendar.ClusterCalendar;
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
    private final ClusterCalendar calendar;

    ApplyForMembership(
            Organisations organisations,
            Memberships memberships,
            OpenCaseOfApplication openCase,
            ClusterCalendar calendar) {
        this.organisations = organisations;
        this.memberships = memberships;
        this.openCase = openCase;
        this.calendar = calendar;
    }

    /** Fails with {@link MembershipAlreadyOpen} for an organisation that has applied or is a member. */
    @Transactional
    public Mono<MembershipId> apply(MembershipId id, OrganisationId organisation, Caller caller) {
        return organisations
                .profile(organisation)
                .map(_ -> Membership.apply(id, organisation, calendar.today()))
                .flatMap(applied -> memberships.add(applied, caller))
                .delayUntil(applied -> openCase.open(
                        applied.id().value(), applied.organisation().value(), caller))
                .map(Membership.Applied::id);
    }
}
