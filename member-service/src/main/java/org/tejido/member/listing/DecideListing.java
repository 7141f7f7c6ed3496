package org.tejido.member.listing;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.member.organisation.OrganisationId;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

@Service
public class DecideListing {

    private static final long UNDECIDED = 0;

    private final Listings listings;
    private final ClusterCalendar calendar;

    DecideListing(Listings listings, ClusterCalendar calendar) {
        this.listings = listings;
        this.calendar = calendar;
    }

    /** By the organisation itself and by the team; for everybody else there is nothing to decide. */
    @Transactional
    public Mono<Listing> decide(OrganisationId id, ExpectedVersion expected, boolean listed, Caller caller) {
        if (!caller.actsFor(id.value())) {
            return Mono.error(new NotFound("organisation", id));
        }
        return listings.get(id)
                .then(Mono.defer(() -> listings.save(id, listed, expected.value(), caller, calendar.now())))
                .then(Mono.defer(() -> listings.get(id)));
    }

    /** By whoever applies for an organisation that is being written down in the same transaction. */
    public Mono<Void> decideOnApplying(OrganisationId id, boolean listed, Caller caller) {
        return Mono.defer(() -> listings.save(id, listed, UNDECIDED, caller, calendar.now()));
    }
}
