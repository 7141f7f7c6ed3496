package org.tejido.demo.slice;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The four tables: the cluster's members, their partners abroad, what they did together, what they seek now. */
public record Slice(
        List<Organisation> members, List<Organisation> partners, List<JointProject> projects, List<OpenCall> calls) {

    private static final List<String> ORGANISATION =
            List.of("pic", "name", "kind", "country", "city", "sme", "website", "keywords", "about");
    private static final List<String> PROJECT = List.of(
            "project_id", "acronym", "title", "programme", "started_on", "ended_on", "participants", "objective");
    private static final List<String> CALL =
            List.of("project_id", "owner", "title", "programme", "days_left", "expertise", "objective");

    /** The slice that is shipped with the project. */
    public static Slice shipped() {
        return new Slice(
                table("members", Slice::organisation),
                table("partners", Slice::organisation),
                table("projects", Slice::project),
                table("calls", Slice::call));
    }

    /** Writes the four tables; the same slice gives the same bytes. */
    void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        write(folder.resolve("members.csv"), ORGANISATION, members, Slice::cells);
        write(folder.resolve("partners.csv"), ORGANISATION, partners, Slice::cells);
        write(folder.resolve("projects.csv"), PROJECT, projects, Slice::cells);
        write(folder.resolve("calls.csv"), CALL, calls, Slice::cells);
    }

    private static <T> List<T> table(String name, Function<Csv.Row, T> row) {
        var path = "/cluster/" + name + ".csv";
        try (var bytes = Objects.requireNonNull(Slice.class.getResourceAsStream(path), path)) {
            return Csv.read(new InputStreamReader(bytes, UTF_8)).stream()
                    .map(row)
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static <T> void write(Path file, List<String> heads, List<T> rows, Function<T, List<String>> cells)
            throws IOException {
        var lines = rows.stream().map(cells).map(Csv::line).collect(Collectors.joining());
        Files.writeString(file, Csv.line(heads) + lines, UTF_8);
    }

    private static Organisation organisation(Csv.Row row) {
        return new Organisation(
                row.get("pic"),
                row.get("name"),
                row.get("kind"),
                row.get("country"),
                row.get("city"),
                row.get("sme").isEmpty() ? null : row.get("sme").equals("1"),
                orNull(row.get("website")),
                list(row.get("keywords")),
                row.get("about"));
    }

    private static List<String> cells(Organisation it) {
        var sme = it.sme() == null ? "" : it.sme() ? "1" : "0";
        return List.of(
                it.pic(),
                it.name(),
                it.kind(),
                it.country(),
                it.city(),
                sme,
                orEmpty(it.website()),
                String.join("|", it.keywords()),
                it.about());
    }

    private static JointProject project(Csv.Row row) {
        return new JointProject(
                row.get("project_id"),
                row.get("acronym"),
                row.get("title"),
                row.get("programme"),
                LocalDate.parse(row.get("started_on")),
                row.get("ended_on").isEmpty() ? null : LocalDate.parse(row.get("ended_on")),
                list(row.get("participants")),
                orNull(row.get("objective")));
    }

    private static List<String> cells(JointProject it) {
        return List.of(
                it.projectId(),
                it.acronym(),
                it.title(),
                it.programme(),
                it.startedOn().toString(),
                it.endedOn() == null ? "" : it.endedOn().toString(),
                String.join("|", it.participants()),
                orEmpty(it.objective()));
    }

    private static OpenCall call(Csv.Row row) {
        return new OpenCall(
                row.get("project_id"),
                row.get("owner"),
                row.get("title"),
                row.get("programme"),
                Integer.parseInt(row.get("days_left")),
                list(row.get("expertise")),
                row.get("objective"));
    }

    private static List<String> cells(OpenCall it) {
        return List.of(
                it.projectId(),
                it.owner(),
                it.title(),
                it.programme(),
                Integer.toString(it.daysLeft()),
                String.join("|", it.expertise()),
                it.objective());
    }

    private static List<String> list(String cell) {
        return cell.isEmpty() ? List.of() : Arrays.asList(cell.split("\\|"));
    }

    private static @Nullable String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
