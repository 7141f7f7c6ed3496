package org.tejido.project.matching;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.tejido.platform.security.Caller;
import org.tejido.project.call.Call;
import org.tejido.project.call.Calls;
import org.tejido.project.collaborator.OnBehalf;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Which open calls an organisation fits, and why: for its people, and for the team. */
@Service
class FindFittingCalls {

    /** Those with the nearest deadlines: each is a ranking of its own. */
    private static final int LOOKED_AT = 50;

    private static final Comparator<FittingCall> BEST_FIRST = Comparator.<FittingCall>comparingDouble(
                    one -> one.match().score())
            .reversed()
            .thenComparing(one -> one.call().brief().deadline())
            .thenComparing(one -> one.call().id());

    private final Calls calls;
    private final Library library;

    FindFittingCalls(Calls calls, Library library) {
        this.calls = calls;
        this.library = library;
    }

    Mono<List<FittingCall>> find(@Nullable UUID named, int limit, Caller caller) {
        return Mono.fromSupplier(() -> OnBehalf.of(caller, named))
                .flatMap(organisation -> calls.answerableBy(organisation, caller, LOOKED_AT)
                        .collectList()
                        .publishOn(Schedulers.parallel())
                        .map(open -> library.ask(knowledge -> fitting(open, organisation, knowledge)
                                .sorted(BEST_FIRST)
                                .limit(limit)
                                .toList())));
    }

    private static Stream<FittingCall> fitting(List<Call> open, UUID organisation, Knowledge knowledge) {
        return open.stream().flatMap(call -> new Ranking(Question.asAnybodyReads(call), knowledge)
                .of(organisation).map(match -> new FittingCall(call, match)).stream());
    }
}
