package org.tejido.member.membership;

import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** A member leaves, or is excluded. */
@Service
class EndMembership {

    private final Memberships memberships;

    EndMembership(Memberships memberships) {
        this.memberships = memberships;
    }

    @Transactional
    public Mono<Membership> end(Membership.Id id, long version, LocalDate on, String reason) {
        return memberships.get(id, version, Membership.Active.class)
                .map(active -> active.end(on, reason))
                .flatMap(memberships::save);
    }
}
