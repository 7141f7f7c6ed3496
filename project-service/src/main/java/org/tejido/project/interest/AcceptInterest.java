package org.tejido.project.interest;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.project.collaborator.Groups;
import org.tejido.project.cooperation.Cooperation;
import org.tejido.project.cooperation.Cooperations;
import reactor.core.publisher.Mono;

/** The call's owner says yes: in the same transaction a cooperation opens, and with it the contacts. */
@Service
class AcceptInterest {

    private final Interests interests;
    private final Cooperations cooperations;
    private final Groups groups;
    private final Clock clock;

    AcceptInterest(Interests interests, Cooperations cooperations, Groups groups, Clock clock) {
        this.interests = interests;
        this.cooperations = cooperations;
        this.groups = groups;
        this.clock = clock;
    }

    @Transactional
    public Mono<Cooperation> accept(UUID id, UUID cooperation, ExpectedVersion expected, Caller caller) {
        return interests
                .getAsOwner(id, expected, caller)
                .delayUntil(expressed -> groups.areOne(
                                expressed.parties().callOrganisationId(),
                                expressed.parties().organisationId())
                        .doOnNext(SameGroup::refuse))
                .map(Interest.Expressed::accept)
                .flatMap(interests::save)
                .map(Interest.Accepted::parties)
                .map(accepted -> new Cooperation.Parties(
                        cooperation,
                        accepted.callId(),
                        accepted.id(),
                        accepted.callOrganisationId(),
                        accepted.organisationId()))
                .map(parties -> Cooperation.open(parties, clock.instant()))
                .flatMap(cooperations::add);
    }
}
