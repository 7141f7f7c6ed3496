package org.tejido.project.matching;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.tejido.platform.security.Caller;
import org.tejido.project.call.Calls;
import reactor.core.publisher.Mono;

/** Takes an organisation out of the ranking for one call, or back into it: for the call's owner and the team. */
@Service
class DismissMatch {

    private final Calls calls;
    private final Dismissals dismissals;

    DismissMatch(Calls calls, Dismissals dismissals) {
        this.calls = calls;
        this.dismissals = dismissals;
    }

    Mono<Dismissal> dismiss(UUID call, DismissalForm form, Caller caller) {
        return calls.getOwn(call, caller).flatMap(_ -> dismissals.add(call, form));
    }

    Mono<Void> takeBack(UUID call, UUID organisation, Caller caller) {
        return calls.getOwn(call, caller).flatMap(_ -> dismissals.remove(call, organisation));
    }

    Mono<List<Dismissal>> of(UUID call, Caller caller) {
        return calls.getOwn(call, caller).flatMap(_ -> dismissals.of(call));
    }
}
