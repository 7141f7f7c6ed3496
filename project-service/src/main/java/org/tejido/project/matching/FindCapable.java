package org.tejido.project.matching;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.tejido.platform.security.Caller;
import org.tejido.project.call.Calls;
import org.tejido.project.collaborator.Collaborators;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Who of those that fit a call can do what: for its owner, as long as it is a member, and for the team. */
@Service
public class FindCapable {

    private final Calls calls;
    private final Collaborators collaborators;
    private final Barred barred;
    private final Library library;

    FindCapable(Calls calls, Collaborators collaborators, Barred barred, Library library) {
        this.calls = calls;
        this.collaborators = collaborators;
        this.barred = barred;
        this.library = library;
    }

    /**
     * @param phrases what there is to do, each in the owner's words
     * @param partners who are in already
     * @throws StillLearning for a moment after a start
     */
    public Mono<Field> find(UUID call, List<String> phrases, Set<UUID> partners, Caller caller) {
        return calls.getOwn(call, caller)
                .delayUntil(own -> collaborators.requireOpen(own.organisationId()))
                .map(own -> Question.of(own).seeking(phrases))
                .zipWith(collaborators.standIns(partners))
                .flatMap(asked -> barred.from(call)
                        .map(others -> asked.mapT1(question ->
                                question.without(both(others, asked.getT2().values())))))
                .publishOn(Schedulers.parallel())
                .map(asked -> library.ask(knowledge -> field(asked.getT1(), phrases, asked.getT2(), knowledge)));
    }

    /** @param partners and for each whoever stands for it by now */
    private static Field field(Question question, List<String> phrases, Map<UUID, UUID> partners, Knowledge knowledge) {
        var coverage = new Coverage(phrases, knowledge);
        var ranking = new Ranking(question, knowledge);
        var proven = new HashMap<UUID, Map<String, Proof>>();
        partners.forEach((partner, standIn) -> {
            var proofs = new HashMap<String, Proof>();
            Stream.of(partner, standIn)
                    .map(knowledge::number)
                    .filter(number -> knowledge.known(number) != null)
                    .forEach(number -> proofs.putAll(coverage.proofs(number)));
            proven.put(partner, proofs);
        });
        var places = new Places(phrases);
        var others = ranking.rowsBestFirst().stream()
                .filter(row ->
                        places.take(ranking.at(row), phrase -> coverage.isShown(phrase, ranking.organisation(row))))
                .map(row -> capable(ranking, row, coverage))
                .toList();
        return new Field(Map.copyOf(proven), others);
    }

    private static Capable capable(Ranking ranking, int row, Coverage coverage) {
        var organisation = ranking.at(row);
        return new Capable(
                organisation.id(),
                organisation.name(),
                organisation.kind(),
                organisation.country(),
                ranking.score(row),
                coverage.proofs(ranking.organisation(row)));
    }

    private static Set<UUID> both(Set<UUID> some, Collection<UUID> others) {
        var all = new HashSet<>(some);
        all.addAll(others);
        return Set.copyOf(all);
    }

    /**
     * @param partners what each of them has shown
     * @param others the best first, not all there are
     */
    public record Field(Map<UUID, Map<String, Proof>> partners, List<Capable> others) {}
}
