package org.tejido.project.matching;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.tejido.demo.slice.Csv;

/**
 * Real projects in the order of their start. Contains data from CORDIS, © European Union, CC BY 4.0, modified: read from a
 * folder that the operator has.
 */
public record History(List<Undertaking> undertakings) {

    private static final Map<String, String> COUNTRIES = Map.of("EL", "GR", "UK", "GB");
    private static final Map<String, String> KINDS =
            Map.of("PRC", "company", "HES", "university", "REC", "research-centre", "PUB", "public-body");

    /** @param parties the coordinator first, where there is one */
    record Undertaking(
            String id,
            String title,
            String objective,
            String topic,
            String topicTitle,
            LocalDate startedOn,
            boolean isCoordinated,
            List<Party> parties) {

        List<Party> partners() {
            return parties.subList(1, parties.size());
        }
    }

    /** Someone who takes part, as the project itself tells of it. */
    record Party(UUID id, String kind, String country, boolean sme) {}

    /** What is known at a moment, and what is asked then. */
    record Cut(News known, List<Asked> asked) {}

    /** @param partners what would be a right answer; no part of the question */
    record Asked(Question question, List<Party> partners) {}

    public static History in(Path folder) {
        var before = parties(folder, "h2020_participations", "rcn");
        var now = parties(folder, "he_participations", "project_id");
        var all = new ArrayList<Undertaking>();
        for (var row : table(folder, "h2020_projects")) {
            add(all, row, "rcn", "topic_title", "", before);
        }
        for (var row : table(folder, "he_projects")) {
            add(all, row, "project_id", "title", "objective", now);
        }
        all.sort(Comparator.comparing(Undertaking::startedOn).thenComparing(Undertaking::id));
        return new History(List.copyOf(all));
    }

    /**
     * Everything before a day as matching would know it, and everything from then on as it would be asked. Of
     * organisations that is known which their earlier projects tell, and no name, since not all have one.
     */
    Cut cut(LocalDate from, LocalDate until) {
        var past = undertakings.stream()
                .filter(one -> one.startedOn().isBefore(from))
                .toList();
        var asked = undertakings.stream()
                .filter(one ->
                        !one.startedOn().isBefore(from) && one.startedOn().isBefore(until))
                .filter(History::isAsked)
                .toList();
        var organisations = new LinkedHashMap<UUID, Organisation>();
        asked.forEach(one -> organisations.put(
                one.parties().getFirst().id(), organisation(one.parties().getFirst(), false)));
        past.forEach(one -> one.parties().forEach(party -> organisations.put(party.id(), organisation(party, true))));
        var projects = past.stream()
                .filter(one -> !one.parties().isEmpty())
                .map(History::project)
                .toList();
        return new Cut(
                new News(List.copyOf(organisations.values()), projects, List.of()),
                asked.stream()
                        .map(one -> new Asked(question(one), one.partners()))
                        .toList());
    }

    /** Whose text and coordinator are known. */
    private static boolean isAsked(Undertaking one) {
        return one.isCoordinated() && !one.objective().isEmpty();
    }

    private static Organisation organisation(Party party, boolean open) {
        return new Organisation(
                party.id(),
                party.id().toString(),
                party.kind(),
                party.country(),
                null,
                null,
                List.of(),
                Declared.NOTHING,
                "",
                open);
    }

    private static Project project(Undertaking one) {
        return new Project(
                new UUID(
                        one.id().startsWith("rcn") ? 1 : 2,
                        Long.parseLong(one.id().replaceAll("\\D", ""))),
                one.title(),
                String.join("\n", one.title(), one.objective(), one.topicTitle()),
                one.topic(),
                one.startedOn(),
                one.parties().stream().map(Party::id).toList());
    }

    private static Question question(Undertaking one) {
        return new Question(
                one.parties().getFirst().id(),
                one.title(),
                one.objective() + "\n" + one.topicTitle(),
                Set.of(),
                Set.of(),
                List.of());
    }

    private static void add(
            List<Undertaking> all,
            Csv.Row row,
            String key,
            String title,
            String objective,
            Map<String, Parties> parties) {
        if (isUnknown(row.get("start_date"))) {
            return;
        }
        var of = parties.getOrDefault(row.get(key), new Parties());
        all.add(new Undertaking(
                key + row.get(key),
                said(row.get(title)),
                objective.isEmpty() ? "" : said(row.get(objective)),
                said(row.get("topic")),
                title.equals("topic_title") ? "" : said(row.get("topic_title")),
                LocalDate.parse(row.get("start_date")),
                !of.leading.isEmpty(),
                of.all()));
    }

    private static String said(String text) {
        return isUnknown(text) ? "" : text;
    }

    private static boolean isUnknown(String text) {
        return text.isEmpty() || text.equals("NA");
    }

    private static Map<String, Parties> parties(Path folder, String table, String key) {
        var all = new HashMap<String, Parties>();
        for (var row : table(folder, table)) {
            var party = new Party(
                    new UUID(0, Long.parseLong(row.get("pic"))),
                    KINDS.getOrDefault(row.get("activity_type"), "other"),
                    COUNTRIES.getOrDefault(row.get("country"), row.get("country")),
                    row.heads().contains("sme") && row.get("sme").startsWith("1"));
            all.computeIfAbsent(row.get(key), _ -> new Parties())
                    .add(party, row.get("role").equals("coordinator"));
        }
        return all;
    }

    /** Whoever takes part in a project, while its rows are read; some stand in two of them. */
    private static final class Parties {

        private final Map<UUID, Party> leading = new LinkedHashMap<>();
        private final Map<UUID, Party> others = new LinkedHashMap<>();

        void add(Party party, boolean leads) {
            (leads ? leading : others).putIfAbsent(party.id(), party);
        }

        List<Party> all() {
            var all = new LinkedHashMap<>(leading);
            others.forEach(all::putIfAbsent);
            return List.copyOf(all.values());
        }
    }

    private static List<Csv.Row> table(Path folder, String name) {
        try (var bytes = new GZIPInputStream(Files.newInputStream(folder.resolve(name + ".csv.gz")))) {
            return Csv.read(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
