package org.tejido.member.membership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** An organisation would like to be a member. */
@Service
public class ApplyForMembership {

    private final Memberships memberships;
    private final Clock clock;

    ApplyForMembership(Memberships memberships, Clock clock) {
        this.memberships = memberships;
        this.clock = clock;
    }

    /**
     * @param on the day of the application; absent for today
     * @return the id; {@link MembershipUnderWay} as an error where it has applied or is a member
     */
    @Transactional
    public Mono<UUID> apply(UUID id, UUID organisation, @Nullable LocalDate on) {
        var today = LocalDate.now(clock);
        var day = on == null ? today : on;
        if (day.isAfter(today)) {
            throw new ApplicationInTheFuture(day);
        }
        return memberships.add(Membership.apply(new Membership.Id(id), organisation, day)).map(added -> added.id().value());
    }
}
