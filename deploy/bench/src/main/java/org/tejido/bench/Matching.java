package org.tejido.bench;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.tejido.project.matching.History;
import org.tejido.project.matching.Trial;

/** The service's matching, asked for the partners of real projects that started after all that it knows. */
final class Matching implements Benchmark {

    private static final String CLUSTER_COUNTRY = "ES";

    /** As the service does where nobody says otherwise. */
    private static final double USUAL_LANE = 0.2;

    @Override
    public String name() {
        return "matching";
    }

    @Override
    public String measures() {
        return "partners found of the projects of --data that start from --cut on, beside simpler rankings";
    }

    @Override
    public List<Figure> run(Setting setting) throws IOException {
        var figures = new ArrayList<Figure>();
        try (var trial = Trial.of(History.in(setting.folder()), setting.cut(), LocalDate.MAX)) {
            figures.addAll(found(trial, Set.of(), "all"));
            figures.addAll(found(trial, Set.of(CLUSTER_COUNTRY), CLUSTER_COUNTRY));
            var latencies = new Latencies();
            var processor = new Latencies();
            trial.time(USUAL_LANE, latencies::add, processor::add);
            figures.add(Figure.of("organisations", trial.organisations(), ""));
            figures.add(Figure.of("indexed in", trial.indexedInSeconds(), "s"));
            figures.add(Figure.of("memory of the index", trial.megabytes(), "MB"));
            figures.add(Figure.of("a question with its reasons, median", latencies.millisAt(0.5), "ms"));
            figures.add(Figure.of("a question with its reasons, p99", latencies.millisAt(0.99), "ms"));
            figures.add(Figure.of("processor time of a question, median", processor.millisAt(0.5), "ms"));
            figures.add(Figure.of("processor time of a question, p99", processor.millisAt(0.99), "ms"));
        }
        return figures;
    }

    private static List<Figure> found(Trial trial, Set<String> countries, String among) {
        var table = new LinkedHashMap<String, StringBuilder>();
        var figures = new ArrayList<Figure>();
        for (var figure : trial.figures(countries, USUAL_LANE)) {
            table.computeIfAbsent(figure.ranking(), _ -> new StringBuilder())
                    .append("    %-28s %8.3f  [%.3f, %.3f]%n"
                            .formatted(figure.measure(), figure.value(), figure.low(), figure.high()));
            var name = "%s, %s: %s".formatted(among, figure.ranking(), figure.measure());
            figures.add(Figure.of(name, figure.value(), ""));
            if (figure.low() < figure.high()) {
                figures.add(Figure.of(name + ", 95 % from", figure.low(), ""));
                figures.add(Figure.of(name + ", 95 % to", figure.high(), ""));
            }
        }
        table.forEach((ranking, lines) -> System.out.printf("  %s, %s%n%s", among, ranking, lines));
        return figures;
    }
}
