package org.tejido.member.membership;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** The board has said yes. */
@Service
class AdmitApplicant {

    private final Memberships memberships;
    private final Clock clock;

    AdmitApplicant(Memberships memberships, Clock clock) {
        this.memberships = memberships;
        this.clock = clock;
    }

    @Transactional
    public Mono<Membership> admit(Membership.Id id, long version, Tier tier, @Nullable LocalDate since) {
        return memberships.get(id, version, Membership.Applied.class)
                .map(applied -> since == null
                        ? applied.admit(tier, LocalDate.now(clock))
                        : applied.admitFrom(tier, since))
                .flatMap(memberships::save);
    }
}
