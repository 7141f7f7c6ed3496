package org.tejido.project.consortium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.tejido.project.matching.Capable;
import org.tejido.project.matching.Proof;
import tools.jackson.databind.json.JsonMapper;

class AdditionsTest {

    private static final UUID A_GROUP = UUID.randomUUID();
    private static final Proof SAID = new Proof(Proof.Kind.OWN_WORDS, null, "");

    private final Programmes programmes = new Programmes(
            new ClassPathResource("eligibility.json"), JsonMapper.builder().build());

    AdditionsTest() throws IOException {}

    @Test
    void takesOneThatBringsBothRatherThanTwoThatBringOneEach() {
        var both = applicant("company", "PT", false, 0.1, false, "trial", "statistics");
        var pool = List.of(
                applicant("company", "ES", false, 0.9, false, "trial"),
                applicant("company", "ES", false, 0.8, false, "statistics"),
                both);

        assertThat(closing(
                        List.of(candidate("company", "ES", false), candidate("university", "AT", false)),
                        "horizon-europe",
                        pool,
                        Set.of("trial", "statistics")))
                .containsExactly(both);
    }

    @Test
    void asksThoseFirstWhoAreWillingAlreadyAndNobodyWhomARuleShutsOut() {
        var willing = applicant("hospital", "ES", false, 0.2, true, "trial");

        assertThat(closing(
                        List.of(),
                        "es-aei-digital",
                        List.of(
                                applicant("hospital", "ES", false, 0.9, false, "trial"),
                                applicant("hospital", "PT", false, 0.9, true, "trial"),
                                willing),
                        Set.of("trial")))
                .containsExactly(willing);
    }

    @Test
    void addsNobodyWhereNothingIsMissing() {
        assertThat(closing(
                        List.of(
                                candidate("company", "ES", false),
                                candidate("company", "PT", false),
                                candidate("university", "AT", false)),
                        "horizon-europe",
                        List.of(applicant("company", "FR", true, 1, true, "trial")),
                        Set.of()))
                .isEmpty();
    }

    static Stream<Long> seeds() {
        return IntStream.range(0, 400).mapToObj(seed -> 1000L + seed);
    }

    /** Against every set that there is. */
    @ParameterizedTest
    @MethodSource("seeds")
    void isOneOfTheSmallestThatLeaveTheFewestGapsAndTheBestOfThose(long seed) {
        var random = new Random(seed);
        var programme = any(random, programmes.all());
        var needed = some(random, List.of("trial", "statistics", "imaging", "samples"));
        var partners = IntStream.range(0, random.nextInt(3))
                .mapToObj(_ -> candidate(random))
                .toList();
        var pool = IntStream.range(0, 7)
                .mapToObj(_ -> new Applicant(
                        candidate(random),
                        capable(
                                UUID.randomUUID(),
                                random.nextDouble(),
                                some(random, List.of("trial", "statistics", "imaging", "samples"))),
                        random.nextInt(4) == 0))
                .toList();

        var found = new Additions(partners, programme, pool, needed).closing();

        var best = subsets(pool).stream()
                .filter(set -> set.stream()
                        .allMatch(one -> programme.rules().stream().allMatch(rule -> rule.admits(one.candidate()))))
                .min(Comparator.<List<Applicant>>comparingInt(set -> gaps(partners, programme, needed, set))
                        .thenComparingInt(List::size)
                        .thenComparing(Comparator.<List<Applicant>>comparingDouble(AdditionsTest::fit)
                                .reversed()))
                .orElseThrow();
        assertThat(gaps(partners, programme, needed, found)).isEqualTo(gaps(partners, programme, needed, best));
        assertThat(found).hasSameSizeAs(best);
        assertThat(fit(found)).isCloseTo(fit(best), within(1e-9));
    }

    private List<Applicant> closing(
            List<Candidate> partners, String programme, List<Applicant> pool, Set<String> needed) {
        return new Additions(partners, programmes.get(programme), pool, needed).closing();
    }

    private static int gaps(List<Candidate> partners, Programme programme, Set<String> needed, List<Applicant> set) {
        var left = new HashSet<>(needed);
        var all = new ArrayList<>(partners);
        for (var one : set) {
            left.removeAll(one.proofs().keySet());
            all.add(one.candidate());
        }
        return left.size()
                + programme.rules().stream().mapToInt(rule -> rule.missing(all)).sum();
    }

    private static double fit(List<Applicant> set) {
        return set.stream().mapToDouble(Applicant::fit).sum();
    }

    private static List<List<Applicant>> subsets(List<Applicant> pool) {
        return IntStream.range(0, 1 << pool.size())
                .mapToObj(bits -> IntStream.range(0, pool.size())
                        .filter(place -> (bits & 1 << place) != 0)
                        .mapToObj(pool::get)
                        .toList())
                .toList();
    }

    private static Candidate candidate(Random random) {
        return new Candidate(
                UUID.randomUUID(),
                any(random, List.of("company", "university", "hospital", "cluster")),
                any(random, List.of("ES", "ES", "PT", "FR", "CH", "US")),
                random.nextBoolean(),
                random.nextInt(3) == 0 ? A_GROUP : UUID.randomUUID(),
                null);
    }

    private static Candidate candidate(String kind, String country, boolean sme) {
        return new Candidate(UUID.randomUUID(), kind, country, sme, UUID.randomUUID(), null);
    }

    private static Applicant applicant(
            String kind, String country, boolean sme, double score, boolean cooperating, String... can) {
        var candidate = candidate(kind, country, sme);
        return new Applicant(candidate, capable(candidate.organisationId(), score, Set.of(can)), cooperating);
    }

    private static Capable capable(UUID id, double score, Set<String> can) {
        return new Capable(
                id,
                "Somebody",
                "company",
                "ES",
                score,
                can.stream().collect(Collectors.toMap(Function.identity(), _ -> SAID)));
    }

    private static <T> T any(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static Set<String> some(Random random, List<String> all) {
        return all.stream().filter(_ -> random.nextInt(3) == 0).collect(Collectors.toSet());
    }
}
