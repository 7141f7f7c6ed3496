package org.tejido.project.call;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

/** The owner takes no more interests. */
@Service
class CloseCall {

    private final Calls calls;
    private final Clock clock;

    CloseCall(Calls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    @Transactional
    public Mono<Call.Closed> close(UUID id, ExpectedVersion expected, Caller caller) {
        return calls.getOwn(id, Call.Open.class, expected, caller)
                .map(open -> open.close(LocalDate.now(clock)))
                .flatMap(calls::save);
    }
}
