package org.tejido.demo.slice;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the slice: {@code CutSlice CORDIS-FOLDER OUTPUT-FOLDER}. The same source gives the same bytes. The tables it writes are
 * checked in; running it again is only needed when the choice changes.
 */
public final class CutSlice {

    private static final int FIRST_DEADLINE = 30;
    private static final int DEADLINES_APART = 14;

    private final Cordis cordis;
    private final Choice choice;

    private CutSlice(Cordis cordis, Choice choice) {
        this.cordis = cordis;
        this.choice = choice;
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            System.err.println("usage: CutSlice CORDIS-FOLDER OUTPUT-FOLDER");
            System.exit(2);
        }
        var cordis = Cordis.in(Path.of(arguments[0]));
        new CutSlice(cordis, new Choice(cordis, leftOut())).slice().writeTo(Path.of(arguments[1]));
    }

    private Slice slice() {
        var members = choice.members();
        var calls = choice.calls(members);
        var partners = choice.partners(members);
        var projects = choice.together(members, partners, calls);
        var done = new ArrayList<>(cordis.projects());
        done.removeAll(calls);
        var known = new TreeSet<>(members);
        known.addAll(partners);
        return new Slice(
                organisations(members, done),
                organisations(partners, done),
                projects.stream().map(project -> joint(project, known)).toList(),
                openCalls(calls, members));
    }

    private List<Organisation> organisations(Set<String> pics, List<Cordis.Project> done) {
        var projectsOf = new HashMap<String, List<Cordis.Project>>();
        for (var project : done) {
            for (var pic : project.participants()) {
                projectsOf.computeIfAbsent(pic, _ -> new ArrayList<>()).add(project);
            }
        }
        return pics.stream()
                .map(pic -> organisation(pic, projectsOf.getOrDefault(pic, List.of())))
                .toList();
    }

    private Organisation organisation(String pic, List<Cordis.Project> projects) {
        var row = cordis.organisations().get(pic);
        return new Organisation(
                pic,
                Names.readable(row.get("name")),
                kind(row),
                switch (row.get("country")) {
                    case "EL" -> "GR";
                    case "UK" -> "GB";
                    case String other -> other;
                },
                Names.place(row.get("city")),
                row.get("sme").isEmpty() ? null : row.get("sme").equals("1"),
                website(row.get("url")),
                keywords(projects),
                about(projects));
    }

    private static String kind(Csv.Row row) {
        var name = Names.plain(row.get("name"));
        if (name.matches(
                "(HOSPITAL|PARC SANITARI|CONSORCI SANITARI|CORPORACIO SANITARIA|FUNDACION PRIVADA HOSPITAL|ALTHAIA"
                        + "|CONSORCIO MAR PARC DE SALUT|CLINICA) ?.*")) {
            return "hospital";
        }
        if (name.contains("CLUSTER")) {
            return "cluster";
        }
        return switch (row.get("activity_type")) {
            case "PRC" -> "company";
            case "HES" -> "university";
            case "REC" -> "research-centre";
            case "PUB" -> "public-body";
            default -> "other";
        };
    }

    private static @Nullable String website(String url) {
        var trimmed = url.strip();
        if (!trimmed.matches("https?://[\\w.-]+\\.[a-z]{2,}(/\\S*)?")) {
            return null;
        }
        return trimmed;
    }

    /** The fields in which it worked most often, at most six. */
    private static List<String> keywords(List<Cordis.Project> projects) {
        return projects.stream()
                .flatMap(project -> project.fields().stream())
                .collect(Collectors.groupingBy(field -> field, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(6)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The titles of its latest projects, those on health first, at most three. */
    private static String about(List<Cordis.Project> projects) {
        return projects.stream()
                .filter(Cordis.Project::isNamed)
                .sorted(Comparator.comparing(Cordis.Project::onHealth)
                        .thenComparing(Cordis.Project::startedOn)
                        .thenComparing(Cordis.Project::id)
                        .reversed())
                .map(project -> sentence(project.title()))
                .distinct()
                .limit(3)
                .collect(Collectors.joining("; "));
    }

    private static JointProject joint(Cordis.Project project, Set<String> known) {
        var participants =
                project.participants().stream().filter(known::contains).toList();
        return new JointProject(
                project.id(),
                project.acronym(),
                sentence(project.title()),
                project.programme(),
                project.startedOn(),
                project.endedOn(),
                participants,
                project.objective().isEmpty() ? null : project.objective());
    }

    /** One call a project; the owners are members that took part, each as seldom as can be. */
    private static List<OpenCall> openCalls(List<Cordis.Project> projects, Set<String> members) {
        var owned = new HashMap<String, Integer>();
        var calls = new ArrayList<OpenCall>();
        for (var project : projects) {
            var owner = project.participants().stream()
                    .filter(members::contains)
                    .min(Comparator.comparing((String pic) -> owned.getOrDefault(pic, 0))
                            .thenComparing(pic -> pic))
                    .orElseThrow();
            owned.merge(owner, 1, Integer::sum);
            calls.add(new OpenCall(
                    project.id(),
                    owner,
                    sentence(project.title()),
                    project.programme(),
                    FIRST_DEADLINE + DEADLINES_APART * calls.size(),
                    project.fields().stream().limit(8).toList(),
                    project.objective()));
        }
        return calls;
    }

    private static String sentence(String title) {
        var loud = title.length() > 20 && title.equals(title.toUpperCase(Locale.ROOT));
        return loud ? title.charAt(0) + title.substring(1).toLowerCase(Locale.ROOT) : title;
    }

    private static Set<String> leftOut() {
        var file = Objects.requireNonNull(CutSlice.class.getResourceAsStream("/cluster/left-out.csv"));
        try (var bytes = file) {
            return Csv.read(new InputStreamReader(bytes, StandardCharsets.UTF_8)).stream()
                    .map(row -> row.get("pic"))
                    .collect(toSet());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
