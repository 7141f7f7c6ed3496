package org.tejido.project.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.ToDoubleFunction;

/** How well the lists of one ranking held the true partners, question by question. */
final class Outcome {

    private static final int SHOWN = 20;
    private static final int RESAMPLES = 2000;

    /** In the order in which they are printed. A question that a measure says nothing of is left out of it. */
    private static final Map<String, ToDoubleFunction<Answer>> MEASURES = measures();

    private final List<Answer> answers = new ArrayList<>();

    /**
     * @param list a hundred at most, the best first
     * @param strangers partners who had never worked with the coordinator
     * @param known partners who had ever taken part in anything: no ranking can find the others
     */
    record Answer(List<UUID> list, Set<UUID> partners, Set<UUID> strangers, Set<UUID> smes, Set<UUID> known) {

        private double recall(Set<UUID> of, int among) {
            return of.isEmpty() ? Double.NaN : (double) hits(of, among) / of.size();
        }

        private long hits(Set<UUID> of, int among) {
            return list.stream().limit(among).filter(of::contains).count();
        }

        private double firstHit() {
            for (var place = 0; place < list.size(); place++) {
                if (partners.contains(list.get(place))) {
                    return 1.0 / (place + 1);
                }
            }
            return 0;
        }

        /** Järvelin and Kekäläinen 2002, a partner counting 1. */
        private double gain() {
            var gain = 0.0;
            var ideal = 0.0;
            for (var place = 0; place < SHOWN; place++) {
                var discount = 1 / (Math.log(place + 2) / Math.log(2));
                gain += place < list.size() && partners.contains(list.get(place)) ? discount : 0;
                ideal += place < partners.size() ? discount : 0;
            }
            return gain / ideal;
        }
    }

    /** @param low where 95 % of the resampled means begin */
    record Measured(double mean, double low, double high) {}

    void add(Answer answer) {
        answers.add(answer);
    }

    int questions() {
        return answers.size();
    }

    Map<String, Measured> measured() {
        var measured = new TreeMap<String, Measured>();
        MEASURES.forEach((name, measure) -> measured.put(name, measured(measure)));
        return measured;
    }

    /** How many different organisations stood among the first twenty of any list. */
    long shown() {
        return answers.stream()
                .flatMap(answer -> answer.list().stream().limit(SHOWN))
                .distinct()
                .count();
    }

    private Measured measured(ToDoubleFunction<Answer> measure) {
        var values = answers.stream()
                .mapToDouble(measure)
                .filter(value -> !Double.isNaN(value))
                .toArray();
        if (values.length == 0) {
            return new Measured(Double.NaN, Double.NaN, Double.NaN);
        }
        var random = new Random(20);
        var means = random.doubles(RESAMPLES)
                .map(_ -> random.ints(values.length, 0, values.length)
                        .mapToDouble(place -> values[place])
                        .average()
                        .orElseThrow())
                .sorted()
                .toArray();
        return new Measured(
                Arrays.stream(values).average().orElseThrow(),
                means[RESAMPLES / 40],
                means[RESAMPLES - RESAMPLES / 40 - 1]);
    }

    private static Map<String, ToDoubleFunction<Answer>> measures() {
        return Map.of(
                "recall@20", answer -> answer.recall(answer.partners(), SHOWN),
                "recall@100", answer -> answer.recall(answer.partners(), 100),
                "MRR", Answer::firstHit,
                "nDCG@20", Answer::gain,
                "P@10", answer -> answer.hits(answer.partners(), 10) / 10.0,
                "first-time ties recall@20", answer -> answer.recall(answer.strangers(), SHOWN),
                "known partners",
                        answer -> (double) answer.known().size()
                                / answer.partners().size(),
                "SME recall@20", answer -> answer.recall(answer.smes(), SHOWN));
    }
}
