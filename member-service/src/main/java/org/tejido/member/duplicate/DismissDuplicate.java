package org.tejido.member.duplicate;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

/** They are two. */
@Service
class DismissDuplicate {

    private final Suspicions suspicions;
    private final ClusterCalendar calendar;

    DismissDuplicate(Suspicions suspicions, ClusterCalendar calendar) {
        this.suspicions = suspicions;
        this.calendar = calendar;
    }

    @Transactional
    public Mono<Void> dismiss(UUID id, ExpectedVersion expected, String reason, Caller caller) {
        var said = new Suspicion.Dismissal(caller.name(), calendar.now(), reason.strip());
        return suspicions
                .get(id, expected)
                .map(suspicion -> suspicion.dismiss(said))
                .flatMap(suspicions::save);
    }
}
