package org.tejido.project.consortium;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.tejido.platform.security.Caller;
import org.tejido.project.cooperation.Cooperations;
import org.tejido.project.matching.Capable;
import org.tejido.project.matching.FindCapable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Tells the owner of the call, and the team, whom the consortium needs. Changes nothing and asks nobody. */
@Service
class CompleteConsortium {

    private final Consortia consortia;
    private final Programmes programmes;
    private final Cooperations cooperations;
    private final FindCapable findCapable;

    CompleteConsortium(Consortia consortia, Programmes programmes, Cooperations cooperations, FindCapable findCapable) {
        this.consortia = consortia;
        this.programmes = programmes;
        this.cooperations = cooperations;
        this.findCapable = findCapable;
    }

    Mono<Completion> complete(UUID id, Caller caller) {
        return consortia
                .show(id, caller)
                .doOnNext(shown -> caller.requireActsFor(shown.callOrganisationId()))
                .flatMap(shown -> complete(shown, caller));
    }

    private Mono<Completion> complete(ShownConsortium shown, Caller caller) {
        var bid = shown.consortium().bid();
        var tasks = shown.openTasks();
        return findCapable
                .find(bid.callId(), Completion.phrases(tasks), Set.copyOf(bid.partnerIds()), caller)
                .flatMap(field -> Mono.zip(
                                consortia.candidates(bid.id()),
                                consortia.prospects(
                                        field.others().stream().map(Capable::id).toList()),
                                cooperations.partnersOver(bid.callId()))
                        .publishOn(Schedulers.parallel())
                        .map(found -> Completion.of(
                                tasks,
                                field.partners(),
                                found.getT1(),
                                pool(field.others(), found.getT2(), found.getT3()),
                                programmes.get(bid.programme()))));
    }

    private static List<Applicant> pool(List<Capable> others, List<Candidate> prospects, Set<UUID> cooperating) {
        Map<UUID, Candidate> byId =
                prospects.stream().collect(Collectors.toMap(Candidate::organisationId, Function.identity()));
        return others.stream()
                .filter(other -> byId.containsKey(other.id()))
                .map(other -> new Applicant(byId.get(other.id()), other, cooperating.contains(other.id())))
                .toList();
    }
}
