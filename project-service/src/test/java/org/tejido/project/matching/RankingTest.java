package org.tejido.project.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
                        "closest-project",
                        "in-the-field",
                        "kind-usual",
                        "countries-close",
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
        return library.ask(knowledge -> {
            var hits = new Wording(question)
                    .best(
                            Shelf.ORGANISATIONS,
                            100,
                            knowledge.texts(),
                            knowledge.desks().take(knowledge),
                            Comparator.comparing(knowledge::idOf));
            return IntStream.range(0, hits.count())
                    .boxed()
                    .collect(Collectors.toMap(
                            place -> knowledge.idOf(hits.numbers()[place]), place -> hits.scores()[place]));
        });
    }

    private static Organisation asItWas(Organisation organisation) {
        return new Organisation(
                organisation.id(),
                "Earlier name",
                "other",
                "FI",
                null,
                null,
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
        var english = project("Immunotherapy of metastatic melanoma", hospital);
        var ships = project("Hull design of ships", other);
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
                .containsExactly("similar-projects", "closest-project", "new-to-you");
    }

    @Test
    void aSingleWordInCommonIsNotAlike() throws IOException {
        var owner = organisation("Owner", "company", "");
        var other = organisation("Other", "company", "");
        var project = project("Patients at sea", other);
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
                            first.sme(),
                            first.readiness(),
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

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aFilterLeavesNobodyElseAndFacetsCountWhomItLeft(long seed) throws IOException {
        var world = new WorldOfProjects(seed);
        var question = world.question()
                .within(new Filter(Set.of("company", "hospital"), Set.of("ES", "FR"), null, null, null));
        try (var library = new Library()) {
            library.learn(world.news());
            library.open();

            var ranking = library.ask(knowledge -> new Ranking(question, knowledge));
            var matches = library.ask(knowledge -> new Ranking(question, knowledge).best(40));

            assertThat(matches).isNotEmpty().allSatisfy(match -> {
                assertThat(match.organisation().kind()).isIn("company", "hospital");
                assertThat(match.organisation().country()).isIn("ES", "FR");
            });
            assertThat(ranking.facets().all()).isEqualTo(matches.size());
            assertThat(ranking.facets().kinds())
                    .isEqualTo(matches.stream()
                            .collect(Collectors.groupingBy(
                                    match -> match.organisation().kind(), Collectors.summingInt(_ -> 1))));
        }
    }

    @Test
    void whoWasSaidNotToBeRelevantIsLeftOutOfThatQuestionAlone() throws IOException {
        var world = new WorldOfProjects(2);
        var question = world.question();
        var first = answer(world.news(), question, 40).getFirst().organisation();

        var without = answer(world.news(), question.without(Set.of(first.id())), 40);

        assertThat(without).isNotEmpty().extracting(Match::organisation).doesNotContain(first);
        assertThat(answer(world.news(), question, 40).getFirst().organisation()).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.2, 0.25, 0.5, 1})
    void theLaneKeepsPlacesForNewcomersAsFarAsThereAreAny(double share) {
        var ordinary = IntStream.range(0, 30).boxed().toList();
        var newcomers = List.of(3, 21, 25, 28, 40, 41);

        var placed = new Lane(share).merge(ordinary, newcomers, 20);

        assertThat(placed).hasSize(20).extracting(Lane.Placed::row).doesNotHaveDuplicates();
        for (var first = 1; first <= 20; first++) {
            assertThat(placed.subList(0, first).stream().map(Lane.Placed::row).filter(newcomers::contains))
                    .hasSizeGreaterThanOrEqualTo(Math.min((int) (first * share), newcomers.size()));
        }
        assertThat(placed.stream().filter(one -> !one.byLane()).map(Lane.Placed::row))
                .isSorted();
    }

    @Test
    void refusesToAnswerBeforeEverythingWasRead() throws IOException {
        try (var library = new Library()) {
            library.learn(new WorldOfProjects(1).news());

            assertThatThrownBy(() -> library.ask(_ -> "an answer")).isInstanceOf(StillLearning.class);
        }
    }

    private static Organisation organisation(String name, String kind, String text) {
        return new Organisation(
                UUID.randomUUID(), name, kind, "ES", null, null, List.of(), Declared.NOTHING, text, true);
    }

    private static Project project(String title, Organisation... participants) {
        return new Project(
                UUID.randomUUID(),
                title,
                title,
                null,
                LocalDate.of(2024, 5, 1),
                Arrays.stream(participants).map(Organisation::id).toList());
    }

    private static List<Match> answer(News news, Question question, int limit) throws IOException {
        try (var library = new Library()) {
            library.learn(news);
            library.open();
            return new ArrayList<>(library.ask(knowledge -> new Ranking(question, knowledge).best(limit)));
        }
    }
}
