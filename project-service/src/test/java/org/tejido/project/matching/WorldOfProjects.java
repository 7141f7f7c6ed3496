package org.tejido.project.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A made-up world with a past, the same for the same seed. Some of its organisations are hidden. */
final class WorldOfProjects {

    private static final List<String> TOPICS = List.of(
            "liquid biopsy",
            "immunotherapy",
            "radiomics",
            "gene editing",
            "medical imaging",
            "proteomics",
            "oncology nursing",
            "drug delivery",
            "clinical trials",
            "machine learning",
            "nanoparticles",
            "biobanking");
    private static final List<String> KINDS = List.of("company", "university", "hospital", "research-centre");
    private static final List<String> COUNTRIES = List.of("ES", "PT", "FR", "DE");

    private final Random random;
    private final Random abilities;
    final List<Organisation> organisations;
    final List<Project> projects;
    final List<Tie> ties;

    WorldOfProjects(long seed) {
        random = new Random(seed);
        abilities = new Random(-seed);
        organisations = IntStream.range(0, 40).mapToObj(this::organisation).toList();
        projects = IntStream.range(0, 60).mapToObj(this::project).toList();
        ties = IntStream.range(0, 6).mapToObj(this::tie).toList();
    }

    News news() {
        return new News(organisations, projects, ties);
    }

    Question question() {
        var about = topics(3);
        return new Question(
                organisations.getFirst().id(),
                "Partners for " + String.join(" and ", about),
                "We plan work on " + String.join(", ", topics(2)) + " with patients.",
                Set.of(one(KINDS)),
                Set.of(one(COUNTRIES), one(COUNTRIES)),
                about);
    }

    private Organisation organisation(int number) {
        var offers = topics(random.nextInt(3));
        return new Organisation(
                id(),
                "Organisation " + number,
                one(KINDS),
                one(COUNTRIES),
                null,
                null,
                offers,
                declared(),
                "Works on " + String.join(", ", topics(2)) + "\n" + String.join("\n", offers),
                number == 0 || random.nextInt(5) > 0);
    }

    /** By dice of its own, so that the rest of the world stays as it is. */
    private Declared declared() {
        return new Declared(
                able(topic -> new Declared.Capability(topic, topic, null)),
                able(topic -> new Declared.Equipment("Laboratory", topic)));
    }

    private <T> List<T> able(Function<String, T> declared) {
        return abilities.nextBoolean()
                ? List.of()
                : List.of(declared.apply(TOPICS.get(abilities.nextInt(TOPICS.size()))));
    }

    private Project project(int number) {
        var participants = new LinkedHashSet<UUID>();
        for (var place = random.nextInt(1, 7); place > 0; place--) {
            participants.add(one(organisations).id());
        }
        var title = "Project %d on %s".formatted(number, String.join(" and ", topics(2)));
        return new Project(
                id(), title, title, null, LocalDate.of(2020, 1, 1).plusMonths(number % 48), List.copyOf(participants));
    }

    private Tie tie(int number) {
        var one = organisations.get(number % 3);
        var other = organisations.get(random.nextInt(3, organisations.size()));
        return new Tie(id(), "Call " + number, one.id(), other.id());
    }

    private List<String> topics(int count) {
        var chosen = new ArrayList<String>();
        while (chosen.size() < count) {
            var topic = one(TOPICS);
            if (!chosen.contains(topic)) {
                chosen.add(topic);
            }
        }
        return chosen;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
