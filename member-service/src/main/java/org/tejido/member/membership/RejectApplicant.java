package org.tejido.member.membership;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** The board has said no. */
@Service
class RejectApplicant {

    private final Memberships memberships;

    RejectApplicant(Memberships memberships) {
        this.memberships = memberships;
    }

    @Transactional
    public Mono<Membership> reject(Membership.Id id, long version, String reason) {
        return memberships.get(id, version, Membership.Applied.class)
                .map(applied -> applied.reject(reason))
                .flatMap(memberships::save);
    }
}
