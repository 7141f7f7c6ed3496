package org.tejido.gateway.audit;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.tejido.gateway.account.Account;
import org.tejido.gateway.security.Callers;

/** Where what is done here is written down, in the transaction of the effect. */
@Service
public class Audit {

    private static final String HERE = "gateway";

    private final Trail trail;

    Audit(Trail trail) {
        this.trail = trail;
    }

    /** By whoever sent the request under way; by the system itself where there is none. */
    public void note(Deed deed) {
        note(deed, Callers.current().map(Actor::of).orElseGet(Audit::unnamed));
    }

    /** By whoever has shown that the account is his, with no session yet. */
    public void noteOf(Account account, Deed deed) {
        note(deed, Actor.of(account));
    }

    private void note(Deed deed, Actor actor) {
        trail.add(
                HERE,
                new Entry(
                        UuidCreator.getTimeOrderedEpoch(),
                        Instant.now(),
                        deed.action(),
                        deed.subject(),
                        deed.details(),
                        actor.kind(),
                        actor.id(),
                        actor.role(),
                        actor.organisation()));
    }

    private static Actor unnamed() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes
                ? Actor.VISITOR
                : Actor.SYSTEM;
    }
}
