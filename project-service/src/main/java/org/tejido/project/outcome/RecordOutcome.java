package org.tejido.project.outcome;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.security.Caller;
import org.tejido.project.collaborator.Collaborators;
import org.tejido.project.collaborator.OnBehalf;
import reactor.core.publisher.Mono;

/** A member claims an outcome of its own; the office records any. */
@Service
class RecordOutcome {

    private final Outcomes outcomes;
    private final Collaborators collaborators;
    private final Clock clock;

    RecordOutcome(Outcomes outcomes, Collaborators collaborators, Clock clock) {
        this.outcomes = outcomes;
        this.collaborators = collaborators;
        this.clock = clock;
    }

    @Transactional
    public Mono<Outcome> record(UUID id, Outcome.Account account, Caller caller) {
        var today = LocalDate.now(clock);
        return Mono.fromSupplier(() -> {
                    if (caller.isTeam()) {
                        return Outcome.record(id, account, today);
                    }
                    var own = OnBehalf.of(caller, null);
                    if (account.organisationIds().stream().noneMatch(caller::isOf)) {
                        throw new OwnMissing(own);
                    }
                    return Outcome.claim(id, account, today);
                })
                .delayUntil(_ -> collaborators.requireKnown(account.organisationIds(), "/organisationIds"))
                .delayUntil(_ -> outcomes.requireOrigin(account.origin(), whoKnows(account, caller)))
                .flatMap(outcomes::add);
    }

    /** Of what others did a member knows nothing; the office knows of all. */
    private static List<UUID> whoKnows(Outcome.Account account, Caller caller) {
        return Objects.requireNonNullElseGet(OnBehalf.allOwn(caller), account::organisationIds);
    }
}
