package org.tejido.demo.slice;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The source: the CORDIS tables as they lie in a folder, joined. All orders are by key, so that a cut can be repeated. */
record Cordis(Map<String, Csv.Row> organisations, List<Project> projects) {

    /** A funded project with whoever took part, by participant code. */
    record Project(
            String id,
            String acronym,
            String title,
            String objective,
            String programme,
            LocalDate startedOn,
            @Nullable LocalDate endedOn,
            boolean onHealth,
            boolean onOncology,
            List<String> fields,
            SortedSet<String> participants) {

        /** Of many projects the source knows dates and participants alone. */
        boolean isNamed() {
            return !title.isEmpty();
        }
    }

    static Cordis in(Path folder) {
        var organisations = new TreeMap<String, Csv.Row>();
        table(folder, "organisations").forEach(row -> organisations.put(row.get("pic"), row));
        var projects = new TreeMap<String, Project>();
        var inH2020 = participants(folder, "h2020_participations", "rcn");
        for (var row : table(folder, "h2020_projects")) {
            if (unknown(row.get("start_date"))) {
                continue;
            }
            var project = h2020(row, inH2020.getOrDefault(row.get("rcn"), new TreeSet<>()));
            projects.put(project.id(), project);
        }
        var inHorizon = participants(folder, "he_participations", "project_id");
        for (var row : table(folder, "he_projects")) {
            var project = horizonEurope(row, inHorizon.getOrDefault(row.get("project_id"), new TreeSet<>()));
            projects.put(project.id(), project);
        }
        return new Cordis(organisations, List.copyOf(projects.values()));
    }

    private static Project h2020(Csv.Row row, SortedSet<String> participants) {
        var topic = unknown(row.get("topic")) ? "" : " " + row.get("topic");
        var title = mended(row.get("topic_title"));
        return new Project(
                unknown(row.get("project_id")) ? "rcn-" + row.get("rcn") : row.get("project_id"),
                row.get("acronym"),
                unknown(title) ? row.get("acronym") : title,
                "",
                "Horizon 2020" + topic,
                LocalDate.parse(row.get("start_date")),
                date(row.get("end_date")),
                Arrays.asList(row.get("programme_parts").split("\\|")).contains("SC1"),
                false,
                List.of(),
                participants);
    }

    private static Project horizonEurope(Csv.Row row, SortedSet<String> participants) {
        return new Project(
                row.get("project_id"),
                row.get("acronym"),
                mended(row.get("title")),
                mended(row.get("objective")),
                "Horizon Europe " + row.get("topic"),
                LocalDate.parse(row.get("start_date")),
                date(row.get("end_date")),
                row.get("is_health").equals("1") || row.get("is_oncology").equals("1"),
                row.get("is_oncology").equals("1"),
                fields(row.get("euroscivoc")),
                participants);
    }

    /** The last step of each path of EuroSciVoc: the field itself. */
    private static List<String> fields(String paths) {
        return Arrays.stream(paths.split("\\|"))
                .filter(path -> !path.isBlank())
                .map(path -> path.substring(path.lastIndexOf('/') + 1).strip())
                .distinct()
                .toList();
    }

    /** The source lost some dashes and quotes; what is left of them is no letter. */
    private static String mended(String text) {
        return text.replace(" \u00ef\u00bf\u00bd ", " – ")
                .replace("\u00ef\u00bf\u00bd", "")
                .replace("\ufffd", "")
                .replace("Sk?odowska", "Skłodowska")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static boolean unknown(String text) {
        return text.isEmpty() || text.equals("NA");
    }

    private static @Nullable LocalDate date(String text) {
        return unknown(text) ? null : LocalDate.parse(text);
    }

    private static Map<String, TreeSet<String>> participants(Path folder, String table, String key) {
        return table(folder, table).stream()
                .collect(groupingBy(
                        row -> row.get(key), HashMap::new, mapping(row -> row.get("pic"), toCollection(TreeSet::new))));
    }

    private static List<Csv.Row> table(Path folder, String name) {
        try (var bytes = new GZIPInputStream(Files.newInputStream(folder.resolve(name + ".csv.gz")))) {
            return Csv.read(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
