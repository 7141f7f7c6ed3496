package org.tejido.project.matching;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Asks the service's matching for the partners of projects that started later than all that it knows. */
public final class Trial implements AutoCloseable {

    public static final String MATCHING = "matching";

    private static final int LISTED = 100;
    private static final int WARM_UP = 3;

    private final History.Cut cut;
    private final Baselines baselines;
    private final Library library;
    private final double indexedInSeconds;
    private final double megabytes;

    private Trial(History.Cut cut) throws IOException {
        this.cut = cut;
        baselines = new Baselines(cut.known());
        var before = used();
        var begun = System.nanoTime();
        library = new Library();
        library.learn(cut.known());
        library.open();
        indexedInSeconds = (System.nanoTime() - begun) / 1e9;
        megabytes = used() - before;
    }

    public static Trial of(History history, LocalDate from, LocalDate until) throws IOException {
        return new Trial(history.cut(from, until));
    }

    /** A figure with the interval in which 95 % of its resamples lie. */
    public record Figure(String ranking, String measure, double value, double low, double high) {}

    /** Every ranking by every measure. */
    public List<Figure> figures(Set<String> countries, double laneShare) {
        var outcomes = new LinkedHashMap<String, Outcome>();
        for (var asked : cut.asked()) {
            var partners = asked.partners().stream()
                    .filter(party -> countries.isEmpty() || countries.contains(party.country()))
                    .toList();
            if (!partners.isEmpty()) {
                var question = asked.question().within(new Filter(Set.of(), countries, null, null, null));
                lists(question, new Lane(laneShare))
                        .forEach((ranking, list) -> outcomes.computeIfAbsent(ranking, _ -> new Outcome())
                                .add(answer(list, partners, question.ownerId())));
            }
        }
        var figures = new ArrayList<Figure>();
        outcomes.forEach((ranking, outcome) -> {
            outcome.measured()
                    .forEach((measure, value) ->
                            figures.add(new Figure(ranking, measure, value.mean(), value.low(), value.high())));
            figures.add(new Figure(
                    ranking, "different organisations shown", outcome.shown(), outcome.shown(), outcome.shown()));
            figures.add(
                    new Figure(ranking, "questions", outcome.questions(), outcome.questions(), outcome.questions()));
        });
        return figures;
    }

    private Map<String, List<UUID>> lists(Question question, Lane lane) {
        var lists = new LinkedHashMap<String, List<UUID>>();
        lists.put(MATCHING, ids(question, Lane.NONE));
        lists.put("matching, lane " + lane.share(), ids(question, lane));
        lists.putAll(baselines.rank(question, LISTED));
        return lists;
    }

    private List<UUID> ids(Question question, Lane lane) {
        return library.ask(knowledge -> new Ranking(question, knowledge).ids(LISTED, lane));
    }

    private Outcome.Answer answer(List<UUID> list, List<History.Party> partners, UUID owner) {
        var known = baselines.partners(owner);
        var all = partners.stream().map(History.Party::id).collect(Collectors.toSet());
        var strangers = new HashSet<>(all);
        strangers.removeAll(known);
        return new Outcome.Answer(
                list,
                all,
                strangers,
                partners.stream()
                        .filter(History.Party::sme)
                        .map(History.Party::id)
                        .collect(Collectors.toSet()),
                all.stream().filter(baselines::knows).collect(Collectors.toSet()));
    }

    /**
     * Asks every question as the service does, with reasons, and tells how long each took, and how much of that time the
     * processor was at it: on a busy machine the two differ.
     */
    public void time(double laneShare, LongConsumer nanos, LongConsumer processorNanos) {
        IntStream.range(0, WARM_UP).forEach(_ -> ask(laneShare, _ -> {}, _ -> {}));
        ask(laneShare, nanos, processorNanos);
    }

    private void ask(double laneShare, LongConsumer nanos, LongConsumer processorNanos) {
        var threads = ManagementFactory.getThreadMXBean();
        for (var asked : cut.asked()) {
            var begun = System.nanoTime();
            var worked = threads.getCurrentThreadCpuTime();
            library.ask(knowledge -> new Ranking(asked.question(), knowledge).best(20, new Lane(laneShare)));
            processorNanos.accept(threads.getCurrentThreadCpuTime() - worked);
            nanos.accept(System.nanoTime() - begun);
        }
    }

    public int organisations() {
        return (int)
                cut.known().organisations().stream().filter(Organisation::open).count();
    }

    public double indexedInSeconds() {
        return indexedInSeconds;
    }

    public double megabytes() {
        return megabytes;
    }

    private static double used() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
    }

    @Override
    public void close() throws IOException {
        library.close();
    }
}
