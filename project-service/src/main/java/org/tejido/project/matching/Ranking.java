package org.tejido.project.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Fuses the places that several signals give into one order: weighted reciprocal-rank fusion (Cormack, Clarke and
 * Büttcher 2009). Places can be added where scores cannot, and the sum's parts are its explanation.
 */
final class Ranking {

    /** The higher, the less the first place counts more than the tenth; 60 is the paper's. */
    private static final double FLATNESS = 60;

    /** Strengths that differ beyond this many digits differ by rounding alone. */
    private static final double DIGITS = 1e5;

    private final Question question;
    private final Knowledge knowledge;
    private final List<Signal> signals;

    Ranking(Question question, Knowledge knowledge) {
        this.question = question;
        this.knowledge = knowledge;
        var wording = new Wording(question);
        signals = List.of(
                new SimilarProjects(wording, knowledge),
                new OwnWords(wording, knowledge),
                new CommonHistory(question.ownerId(), knowledge),
                new PartnersPartners(question.ownerId(), knowledge),
                Sought.expertise(question, knowledge),
                Sought.capability(question, knowledge),
                Sought.equipment(question, knowledge),
                Sought.kind(question, knowledge),
                Sought.country(question, knowledge));
    }

    /** The best first; equals by name, so that every instance gives the same order. */
    List<Match> best(int limit) {
        var whole = signals.stream().mapToDouble(Signal::weight).sum();
        var parts = new HashMap<UUID, Map<Signal, Double>>();
        for (var signal : signals) {
            places(signal).forEach((organisation, place) -> parts.computeIfAbsent(organisation, _ -> new HashMap<>())
                    .put(signal, signal.weight() / whole * (FLATNESS + 1) / (FLATNESS + place)));
        }
        return parts.entrySet().stream()
                .map(entry -> new Placed(
                        Objects.requireNonNull(knowledge.open(entry.getKey())),
                        entry.getValue(),
                        signals.stream()
                                .mapToDouble(signal -> entry.getValue().getOrDefault(signal, 0.0))
                                .sum()))
                .sorted(Comparator.comparingDouble(Placed::score)
                        .reversed()
                        .thenComparing(placed -> placed.organisation().name())
                        .thenComparing(placed -> placed.organisation().id()))
                .limit(limit)
                .map(this::explained)
                .toList();
    }

    /** From 1; equally strong ones share a place. Gates come before places: nobody hidden takes one, nor the owner. */
    private Map<UUID, Integer> places(Signal signal) {
        var entitled = signal.strengths().entrySet().stream()
                .filter(entry -> !entry.getKey().equals(question.ownerId()) && knowledge.isOpen(entry.getKey()))
                .map(entry -> Map.entry(entry.getKey(), rounded(entry.getValue())))
                .sorted(Map.Entry.<UUID, Double>comparingByValue().reversed())
                .toList();
        var places = new HashMap<UUID, Integer>();
        var place = 0;
        var before = Double.NaN;
        for (var index = 0; index < entitled.size(); index++) {
            var strength = entitled.get(index).getValue();
            if (strength != before) {
                place = index + 1;
            }
            before = strength;
            places.put(entitled.get(index).getKey(), place);
        }
        return places;
    }

    private static double rounded(double strength) {
        var magnitude = Math.pow(10, Math.floor(Math.log10(strength)));
        return Math.rint(strength / magnitude * DIGITS) / DIGITS * magnitude;
    }

    private Match explained(Placed placed) {
        var grounds = new ArrayList<Match.Ground>();
        var organisation = placed.organisation().id();
        placed.parts().forEach((signal, part) -> grounds.add(new Match.Ground(signal.because(organisation), part)));
        grounds.sort(Comparator.comparingDouble(Match.Ground::part).reversed().thenComparing(ground -> ground.reason()
                .code()));
        if (grounds.stream().noneMatch(ground -> ground.reason() instanceof Reason.WorkedTogether)) {
            grounds.add(new Match.Ground(new Reason.NewToYou(), 0));
        }
        return new Match(placed.organisation(), placed.score(), List.copyOf(grounds));
    }

    private record Placed(Organisation organisation, Map<Signal, Double> parts, double score) {}
}
