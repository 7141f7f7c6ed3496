package org.tejido.member.classification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads the tables: lines of fields with tabs between them, named by the first line. */
final class Tables {

    private Tables() {}

    static List<Classification> all() {
        return lines("schemes").stream().map(Tables::classification).toList();
    }

    private static Classification classification(Map<String, String> line) {
        var scheme = Objects.requireNonNull(line.get("scheme"));
        return new Classification(
                scheme,
                Objects.requireNonNull(line.get("family")),
                LocalDate.parse(Objects.requireNonNull(line.get("from"))),
                Optional.ofNullable(line.get("until")).map(LocalDate::parse).orElse(null),
                without(line, "scheme", "family", "from", "until"),
                entries(scheme));
    }

    private static Map<String, Entry> entries(String scheme) {
        var entries = new LinkedHashMap<String, Entry>();
        for (var line : lines(scheme)) {
            var code = Objects.requireNonNull(line.get("code"));
            var parent = line.get("parent");
            var level = parent == null ? 1 : entries.get(parent).level() + 1;
            var corresponds = new LinkedHashMap<>(line);
            corresponds.keySet().removeIf(heading -> !isScheme(heading));
            var labels = without(line, "code", "parent");
            entries.put(code, new Entry(code, parent, level, Collections.unmodifiableMap(corresponds), labels));
        }
        return Collections.unmodifiableMap(entries);
    }

    private static Map<String, String> without(Map<String, String> line, String... others) {
        var left = new LinkedHashMap<>(line);
        Arrays.asList(others).forEach(left::remove);
        left.keySet().removeIf(Tables::isScheme);
        return Collections.unmodifiableMap(left);
    }

    /** A column of codes of another version; the others are of labels, in a language. */
    private static boolean isScheme(String heading) {
        return heading.indexOf('-') > 0;
    }

    /** What is left out is not there. */
    private static List<Map<String, String>> lines(String name) {
        var lines = text(name).lines().map(line -> line.split("\t", -1)).toList();
        var headings = lines.getFirst();
        return lines.stream()
                .skip(1)
                .map(fields -> IntStream.range(0, Math.min(fields.length, headings.length))
                        .filter(place -> !fields[place].isEmpty())
                        .boxed()
                        .collect(Collectors.toMap(place -> headings[place], place -> fields[place])))
                .toList();
    }

    private static String text(String name) {
        try (var file = Tables.class.getResourceAsStream("/classifications/" + name + ".tsv")) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
