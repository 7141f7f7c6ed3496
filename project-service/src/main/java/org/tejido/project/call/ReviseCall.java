package org.tejido.project.call;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.MergePatch;
import reactor.core.publisher.Mono;

/** The owner words a call differently, as long as it is not closed. */
@Service
class ReviseCall {

    private final Calls calls;
    private final Clock clock;

    ReviseCall(Calls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    @Transactional
    public Mono<Call.Revisable> revise(UUID id, ExpectedVersion expected, MergePatch patch, Caller caller) {
        return calls.getOwn(id, Call.Revisable.class, expected, caller)
                .map(call -> {
                    var form = patch.applyTo(BriefForm.of(call), BriefForm.class);
                    return call.revise(form.brief(), form.contact(), LocalDate.now(clock));
                })
                .flatMap(calls::save);
    }
}
