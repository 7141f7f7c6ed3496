package org.tejido.project.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Adds up what several signals say of each organisation, weighed, into one order. The sum's parts are its explanation.
 * The weights were learned from real projects and their real partners (docs/decisions/0045).
 */
final class Ranking {

    /** What differs beyond these digits differs by rounding alone. */
    private static final double DIGITS = 1e7;

    private final Question question;
    private final Knowledge knowledge;
    private final List<Signal> signals;
    private final Ballot ballot;
    private final double[][] parts;
    private final double[] scores;

    Ranking(Question question, Knowledge knowledge) {
        this(question, knowledge, SignalWeights.SHIPPED);
    }

    Ranking(Question question, Knowledge knowledge, SignalWeights weights) {
        this.question = question;
        this.knowledge = knowledge;
        var desk = knowledge.desks().take(knowledge);
        var owner = knowledge.number(question.ownerId());
        var wording = new Wording(question);
        var voters = new Voters(wording, knowledge, desk);
        signals = List.of(
                new SimilarProjects(voters),
                new ClosestProject(voters),
                new OwnWords(wording, knowledge, desk),
                new CommonHistory(owner, knowledge),
                new PartnersPartners(owner, knowledge, desk),
                new InTheField(owner, voters, knowledge, desk),
                Sought.expertise(question, knowledge),
                Sought.capability(question, knowledge),
                Sought.equipment(question, knowledge),
                Wished.kind(question, knowledge),
                Wished.country(question, knowledge),
                new Kinds(voters, knowledge),
                new Countries(owner, knowledge));
        ballot = new Ballot(signals.size(), organisation -> isEntitled(organisation, owner), desk.places);
        for (var signal = 0; signal < signals.size(); signal++) {
            signals.get(signal).speak(ballot.column(signal));
        }
        ballot.clear();
        knowledge.desks().giveBack(desk);
        parts = new double[signals.size()][];
        scores = new double[ballot.count()];
        count(weights);
    }

    private boolean isEntitled(int organisation, int owner) {
        var known = knowledge.open(organisation);
        return organisation != owner && known != null && question.admits(known, organisation, knowledge);
    }

    private void count(SignalWeights weights) {
        var whole = signals.stream()
                .mapToDouble(signal -> weights.of(signal.code()))
                .sum();
        for (var number = 0; number < signals.size(); number++) {
            var signal = signals.get(number);
            var column = ballot.column(number);
            var strongest = column.strongest();
            var weight = weights.of(signal.code()) / whole;
            parts[number] = new double[ballot.count()];
            for (var row = 0; row < ballot.count(); row++) {
                var relative = strongest <= Signal.NOTHING ? 0 : column.of(row) / strongest;
                if (relative > Signal.NOTHING) {
                    parts[number][row] = Math.rint(weight * signal.share(relative) * DIGITS) / DIGITS;
                    scores[row] += parts[number][row];
                }
            }
        }
    }

    /** The best first; equals by name, so that every instance gives the same order. */
    List<Match> best(int limit) {
        return best(limit, Lane.NONE);
    }

    /** The best first, and among them so many newcomers and small firms as the lane keeps places for. */
    List<Match> best(int limit, Lane lane) {
        return placed(limit, lane).stream()
                .map(placed -> explained(placed.row(), placed.byLane()))
                .toList();
    }

    private List<Lane.Placed> placed(int limit, Lane lane) {
        var ordinary = top(limit, _ -> true);
        return lane.merge(ordinary, lane.share() == 0 ? List.of() : top(limit, this::belongsInLane), limit);
    }

    /** The same without reasons. */
    List<UUID> ids(int limit, Lane lane) {
        return placed(limit, lane).stream().map(placed -> at(placed.row()).id()).toList();
    }

    /** All that fit at all. */
    List<Integer> rowsBestFirst() {
        return top(Math.max(1, scores.length), _ -> true);
    }

    double score(int row) {
        return scores[row];
    }

    int organisation(int row) {
        return ballot.organisation(row);
    }

    private List<Integer> top(int limit, IntPredicate which) {
        var order = Comparator.<Integer>comparingDouble(row -> scores[row])
                .reversed()
                .thenComparing(row -> at(row).name())
                .thenComparing(row -> at(row).id());
        var worstFirst = new PriorityQueue<Integer>(order.reversed());
        for (var row = 0; row < scores.length; row++) {
            var full = worstFirst.size() == limit;
            if (scores[row] > 0
                    && (!full || scores[row] >= scores[worstFirst.element()])
                    && which.test(row)
                    && (!full || order.compare(row, worstFirst.element()) < 0)) {
                if (full) {
                    worstFirst.remove();
                }
                worstFirst.add(row);
            }
        }
        return worstFirst.stream().sorted(order).toList();
    }

    /** How that organisation fits, if it does by what it does and knows, and not only by what it is and where. */
    Optional<Match> of(UUID organisation) {
        return IntStream.range(0, scores.length)
                .filter(row -> at(row).id().equals(organisation))
                .filter(row -> fitsBy(row, signal -> !isTrait(signal) && !(signal instanceof Wished)))
                .mapToObj(row -> explained(row, false))
                .findFirst();
    }

    /** Whoever has done little here, or is small, and fits by more than traits. */
    private boolean belongsInLane(int row) {
        return Lane.isFor(at(row), knowledge.projectsOf(ballot.organisation(row)).length)
                && fitsBy(row, signal -> !isTrait(signal));
    }

    private boolean fitsBy(int row, Predicate<Signal> which) {
        return IntStream.range(0, signals.size())
                .anyMatch(signal -> parts[signal][row] > 0 && which.test(signals.get(signal)));
    }

    private static boolean isTrait(Signal signal) {
        return signal instanceof Kinds || signal instanceof Countries;
    }

    /** For whoever learns the weights. */
    int rows() {
        return scores.length;
    }

    double part(int signal, int row) {
        return parts[signal][row];
    }

    List<String> codes() {
        return signals.stream().map(Signal::code).toList();
    }

    Organisation at(int row) {
        return Objects.requireNonNull(knowledge.open(ballot.organisation(row)));
    }

    private Match explained(int row, boolean byLane) {
        var grounds = new ArrayList<Match.Ground>();
        var organisation = ballot.organisation(row);
        for (var signal = 0; signal < signals.size(); signal++) {
            if (parts[signal][row] > 0) {
                grounds.add(new Match.Ground(signals.get(signal).because(organisation), parts[signal][row]));
            }
        }
        grounds.sort(Comparator.comparingDouble(Match.Ground::part).reversed().thenComparing(ground -> ground.reason()
                .code()));
        if (grounds.stream().noneMatch(ground -> ground.reason() instanceof Reason.WorkedTogether)) {
            grounds.add(new Match.Ground(new Reason.NewToYou(), 0));
        }
        return new Match(at(row), scores[row], byLane, List.copyOf(grounds));
    }

    /** How many of those that fit at all are of which kind, country and size. */
    Facets facets() {
        var facets = new Facets.Count();
        for (var row = 0; row < scores.length; row++) {
            if (scores[row] > 0) {
                facets.add(at(row));
            }
        }
        return facets.facets();
    }
}
