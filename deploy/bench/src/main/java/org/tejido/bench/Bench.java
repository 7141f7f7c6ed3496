package org.tejido.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** {@code bench} lists what can be measured; {@code bench NAME… [--n COUNT] [--data DIR] [--cut DATE] [--json FILE]} measures it. */
public final class Bench {

    private static final List<Benchmark> ALL = List.of(
            new Start(),
            new Read(),
            new Members(),
            new Import(),
            new Flow(),
            new Figures(),
            new Registrations(),
            new Meetings(),
            new Matching());

    private final List<Benchmark> chosen = new ArrayList<>();
    private int size = 100_000;
    private LocalDate cut = LocalDate.of(2024, 10, 1);
    private @Nullable Path data;
    private @Nullable Path json;

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 0) {
            list();
            return;
        }
        var bench = new Bench();
        try {
            bench.read(arguments);
        } catch (IllegalArgumentException misunderstood) {
            System.err.println(misunderstood.getMessage());
            System.exit(2);
        }
        bench.run();
    }

    private static void list() {
        ALL.forEach(benchmark -> System.out.printf("%-13s %s%n", benchmark.name(), benchmark.measures()));
    }

    private void read(String[] arguments) {
        for (var i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--n" -> size = count(value(arguments, ++i));
                case "--data" -> data = Path.of(value(arguments, ++i));
                case "--cut" -> cut = day(value(arguments, ++i));
                case "--json" -> json = Path.of(value(arguments, ++i));
                case String name -> chosen.add(named(name));
            }
        }
    }

    private static String value(String[] arguments, int at) {
        if (at == arguments.length) {
            throw new IllegalArgumentException(arguments[at - 1] + " wants a value.");
        }
        return arguments[at];
    }

    private static int count(String text) {
        try {
            return Math.max(1, Integer.parseInt(text));
        } catch (NumberFormatException notOne) {
            throw new IllegalArgumentException("--n wants a number, not %s.".formatted(text), notOne);
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notOne) {
            throw new IllegalArgumentException("--cut wants a day such as 2024-10-01, not %s.".formatted(text), notOne);
        }
    }

    private static Benchmark named(String name) {
        return ALL.stream()
                .filter(benchmark -> benchmark.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no benchmark %s; ./tejido bench lists them.".formatted(name)));
    }

    private void run() throws Exception {
        var results = new ArrayList<Map<String, Object>>();
        for (var benchmark : chosen) {
            System.out.printf("%s: %s%n", benchmark.name(), benchmark.measures());
            var folder = data == null ? Files.createTempDirectory("tejido-bench") : Files.createDirectories(data);
            try {
                var figures = benchmark.run(new Setting(folder, size, cut));
                figures.forEach(figure -> System.out.println(figure.line()));
                results.add(result(benchmark, figures));
            } finally {
                if (data == null) {
                    delete(folder);
                }
            }
        }
        if (json != null) {
            Files.writeString(
                    json, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(results) + "\n");
        }
    }

    private Map<String, Object> result(Benchmark benchmark, List<Figure> figures) {
        var result = new LinkedHashMap<String, Object>();
        result.put("benchmark", benchmark.name());
        result.put("at", Instant.now().toString());
        result.put("processors", Runtime.getRuntime().availableProcessors());
        result.put("load", Processes.load());
        result.put("size", size);
        result.put("figures", figures);
        return result;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
