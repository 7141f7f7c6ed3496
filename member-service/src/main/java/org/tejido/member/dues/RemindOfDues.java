package org.tejido.member.dues;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.member.statutes.StatutesOfRecord;
import org.tejido.platform.security.Caller;
import reactor.core.publisher.Mono;

/** Writes down that a member was reminded; the letter itself goes out elsewhere. */
@Service
class RemindOfDues {

    private final Dunning dunning;
    private final StatutesOfRecord statutes;
    private final ClusterCalendar calendar;

    RemindOfDues(Dunning dunning, StatutesOfRecord statutes, ClusterCalendar calendar) {
        this.dunning = dunning;
        this.statutes = statutes;
        this.calendar = calendar;
    }

    @Transactional
    public Mono<Void> remind(UUID membership, int year, Caller caller) {
        var today = calendar.today();
        return statutes.on(today).flatMap(inForce -> dunning.remind(membership, year, today, inForce, caller));
    }
}
