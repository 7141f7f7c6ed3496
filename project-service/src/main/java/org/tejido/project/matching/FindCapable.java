package org.tejido.project.matching;

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

    private static final int BEST = 24;
    private static final int OF_EACH_PHRASE = 12;
    private static final int OF_EACH_KIND = 6;
    private static final int OF_EACH_COUNTRY = 3;

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
                .flatMap(question -> barred.from(call).map(others -> question.without(both(others, partners))))
                .publishOn(Schedulers.parallel())
                .map(question -> library.ask(knowledge -> field(question, phrases, partners, knowledge)));
    }

    private static Field field(Question question, List<String> phrases, Set<UUID> partners, Knowledge knowledge) {
        var coverage = new Coverage(phrases, knowledge);
        var ranking = new Ranking(question, knowledge);
        var proven = new HashMap<UUID, Map<String, Proof>>();
        for (var partner : partners) {
            var number = knowledge.number(partner);
            if (knowledge.known(number) != null) {
                proven.put(partner, coverage.proofs(number));
            }
        }
        var kept = new HashMap<String, Integer>();
        var others = ranking.rowsBestFirst().stream()
                .filter(row -> places(ranking, row, coverage)
                        .anyMatch(place -> kept.merge(place.name(), 1, Integer::sum) <= place.room()))
                .map(row -> capable(ranking, row, coverage))
                .toList();
        return new Field(Map.copyOf(proven), others);
    }

    /** The best, and besides them some of each kind, country and skill: a rule may ask for one that ranks low. */
    private static Stream<Place> places(Ranking ranking, int row, Coverage coverage) {
        var organisation = ranking.at(row);
        return Stream.of(
                        Stream.of(new Place("best", BEST)),
                        coverage.of(ranking.organisation(row))
                                .map(phrase -> new Place("can " + phrase, OF_EACH_PHRASE)),
                        Stream.of(
                                new Place("a " + organisation.kind(), OF_EACH_KIND),
                                new Place("small: " + organisation.sme(), OF_EACH_KIND),
                                new Place("in " + organisation.country(), OF_EACH_COUNTRY)))
                .flatMap(some -> some);
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

    private static Set<UUID> both(Set<UUID> some, Set<UUID> others) {
        var all = new HashSet<>(some);
        all.addAll(others);
        return Set.copyOf(all);
    }

    private record Place(String name, int room) {}

    /**
     * @param partners what each of them has shown
     * @param others the best first, not all there are
     */
    public record Field(Map<UUID, Map<String, Proof>> partners, List<Capable> others) {}
}
