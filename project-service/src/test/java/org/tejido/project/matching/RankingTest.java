package org.tejido.project.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankingTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyReasonIsTrue(long seed) throws IOException {
        var world = new WorldOfProjects(seed);
        var question = world.question();

        var matches = answer(world.news(), question, 40);

        assertThat(matches).isNotEmpty();
        var truth = new Truth(world, question);
        for (var match : matches) {
            for (var ground : match.grounds()) {
                truth.check(match.organisation(), ground.reason());
            }
        }
    }

    /** Without this the test above could pass by giving no reasons. */
    @Test
    void everyKindOfReasonIsGiven() throws IOException {
        var given = new HashSet<String>();
        for (var seed = 1; seed <= 8; seed++) {
            var world = new WorldOfProjects(seed);
            answer(world.news(), world.question(), 40).forEach(match -> match.grounds()
                    .forEach(ground -> given.add(ground.reason().code())));
        }

        assertThat(given)
                .containsExactlyInAnyOrder(
                        "similar-projects",
                        "own-words",
                        "worked-together",
                        "partners-partner",
                        "kind-sought",
                        "country-sought",
                        "expertise-offered",
                        "capability-covered",
                        "equipment-there",
                        "new-to-you");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theReasonsMakeUpTheWholeScoreAndTheScoreTheOrder(long seed) throws IOException {
        var world = new WorldOfProjects(seed);

        var matches = answer(world.news(), world.question(), 40);

        for (var match : matches) {
            assertThat(match.grounds().stream().mapToDouble(Match.Ground::part).sum())
                    .isCloseTo(match.score(), within(1e-9));
            assertThat(match.score()).isBetween(0.0, 1.0);
        }
        assertThat(matches).extracting(Match::score).isSortedAccordingTo((one, other) -> Double.compare(other, one));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void neitherTheOwnerNorAHiddenOneIsEverNamed(long seed) throws IOException {
        var world = new WorldOfProjects(seed);
        var question = world.question();
        var unnamed = new HashSet<UUID>();
        unnamed.add(question.ownerId());
        world.organisations.stream()
                .filter(organisation -> !organisation.open())
                .forEach(hidden -> unnamed.add(hidden.id()));

        for (var match : answer(world.news(), question, 40)) {
            assertThat(unnamed).doesNotContain(match.organisation().id());
            for (var ground : match.grounds()) {
                assertThat(MatchViews.evidence(ground.reason()))
                        .extracting(Reason.Evidence::id)
                        .doesNotContainAnyElementsOf(unnamed);
            }
        }
    }

    @Test
    void anotherInstanceThatLearnedInAnotherOrderAnswersTheSame() throws IOException {
        var world = new WorldOfProjects(3);
        var question = world.question();
        var one = answer(world.news(), question, 40);
        var oneHeard = heard(world.news(), question);

        try (var library = new Library()) {
            var changed = world.organisations.subList(1, 4);
            for (var project : world.projects.reversed()) {
                library.learn(new News(List.of(), List.of(project), List.of()));
            }
            library.learn(new News(world.organisations.reversed(), world.projects, world.ties));
            library.learn(new News(changed.stream().map(RankingTest::asItWas).toList(), List.of(), world.ties));
            library.learn(new News(changed, List.of(), List.of()));
            library.open();

            var other = library.ask(knowledge -> new Ranking(question, knowledge).best(40));

            assertThat(heard(library, question)).isEqualTo(oneHeard);
            assertThat(other)
                    .extracting(match -> match.organisation().id(), Match::score)
                    .isEqualTo(one.stream()
                            .map(match -> tuple(match.organisation().id(), match.score()))
                            .toList());
        }
    }

    private static Map<UUID, Float> heard(News news, Question question) throws IOException {
        try (var library = new Library()) {
            library.learn(news);
            library.open();
            return heard(library, question);
        }
    }

    /** How well each organisation's own words fit: a text that was replaced must not count any more. */
    private static Map<UUID, Float> heard(Library library, Question question) {
        return library.ask(knowledge -> knowledge.search(Shelf.ORGANISATIONS, new Wording(question), 100).stream()
                .collect(Collectors.toMap(Knowledge.Hit::id, Knowledge.Hit::score)));
    }

    private static Organisation asItWas(Organisation organisation) {
        return new Organisation(
                organisation.id(),
                "Earlier name",
                "other",
                "FI",
                List.of("gene editing"),
                Declared.NOTHING,
                "Clinical trials of immunotherapy",
                true);
    }

    @Test
    void aSpanishCallFindsAnEnglishProject() throws IOException {
        var hospital = organisation("Hospital", "hospital", "Ensayos");
        var other = organisation("Astilleros", "company", "Construcción naval");
        var owner = organisation("Owner", "company", "");
        var english = new Project(
                UUID.randomUUID(),
                "Immunotherapy of metastatic melanoma",
                "Immunotherapy of metastatic melanoma",
                List.of(hospital.id()));
        var ships = new Project(UUID.randomUUID(), "Hull design", "Hull design of ships", List.of(other.id()));
        var question = new Question(
                owner.id(),
                "Inmunoterapia del melanoma metastásico",
                "Buscamos socios clínicos.",
                Set.of(),
                Set.of(),
                List.of());

        var matches =
                answer(new News(List.of(hospital, other, owner), List.of(english, ships), List.of()), question, 10);

        assertThat(matches).extracting(match -> match.organisation().name()).containsExactly("Hospital");
        assertThat(matches.getFirst().grounds())
                .extracting(ground -> ground.reason().code())
                .containsExactly("similar-projects", "new-to-you");
    }

    @Test
    void aSingleWordInCommonIsNotAlike() throws IOException {
        var owner = organisation("Owner", "company", "");
        var other = organisation("Other", "company", "");
        var project = new Project(UUID.randomUUID(), "Patients at sea", "Patients at sea", List.of(other.id()));
        var question = new Question(owner.id(), "Patients with melanoma", "Tumours.", Set.of(), Set.of(), List.of());

        assertThat(answer(new News(List.of(owner, other), List.of(project), List.of()), question, 10))
                .isEmpty();
    }

    @Test
    void whoIsHiddenLaterIsGone() throws IOException {
        var world = new WorldOfProjects(5);
        var question = world.question();
        try (var library = new Library()) {
            library.learn(world.news());
            library.open();
            var first = library.ask(knowledge -> new Ranking(question, knowledge).best(1))
                    .getFirst()
                    .organisation();

            library.learn(new News(
                    List.of(new Organisation(
                            first.id(),
                            first.name(),
                            first.kind(),
                            first.country(),
                            first.offers(),
                            first.declared(),
                            first.text(),
                            false)),
                    List.of(),
                    List.of()));

            var later = library.ask(knowledge -> new Ranking(question, knowledge).best(40));

            assertThat(later).extracting(Match::organisation).doesNotContain(first);
        }
    }

    @Test
    void refusesToAnswerBeforeEverythingWasRead() throws IOException {
        try (var library = new Library()) {
            library.learn(new WorldOfProjects(1).news());

            assertThatThrownBy(() -> library.ask(_ -> "an answer")).isInstanceOf(StillLearning.class);
        }
    }

    private static Organisation organisation(String name, String kind, String text) {
        return new Organisation(UUID.randomUUID(), name, kind, "ES", List.of(), Declared.NOTHING, text, true);
    }

    private static List<Match> answer(News news, Question question, int limit) throws IOException {
        try (var library = new Library()) {
            library.learn(news);
            library.open();
            return new ArrayList<>(library.ask(knowledge -> new Ranking(question, knowledge).best(limit)));
        }
    }
}
