package org.tejido.project.matching;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.tejido.platform.security.Caller;
import org.tejido.project.call.Calls;
import org.tejido.project.collaborator.Collaborators;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Who fits a call: for its owner, as long as it is a member, and for the team. */
@Service
class FindMatches {

    private final Calls calls;
    private final Collaborators collaborators;
    private final Barred barred;
    private final Library library;

    FindMatches(Calls calls, Collaborators collaborators, Barred barred, Library library) {
        this.calls = calls;
        this.collaborators = collaborators;
        this.barred = barred;
        this.library = library;
    }

    Mono<Found> find(UUID call, Filter filter, Lane lane, int limit, Caller caller) {
        return calls.getOwn(call, caller)
                .delayUntil(own -> collaborators.requireOpen(own.organisationId()))
                .map(Question::of)
                .flatMap(question -> barred.from(call).map(question::without))
                .publishOn(Schedulers.parallel())
                .map(question ->
                        library.ask(knowledge -> found(new Ranking(question.within(filter), knowledge), lane, limit)));
    }

    private static Found found(Ranking ranking, Lane lane, int limit) {
        return new Found(ranking.best(limit, lane), ranking.facets());
    }

    /** @param facets of all that fit */
    record Found(List<Match> matches, Facets facets) {}
}
