package org.tejido.member.sme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Commission Recommendation 2003/361/EC, annex, and the examples of the Commission's "User guide to the SME definition"
 * (Publications Office of the European Union, 2015, ISBN 978-92-79-45322-9).
 */
class SmeRuleTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-01");
    private static final UUID A = new UUID(0, 'A');
    private static final UUID B = new UUID(0, 'B');
    private static final UUID C = new UUID(0, 'C');
    private static final UUID D = new UUID(0, 'D');
    private static final UUID E = new UUID(0, 'E');

    private final List<Stake> stakes = new ArrayList<>();
    private final Map<UUID, Map<Integer, Figures>> figures = new HashMap<>();

    /** Article 2: fewer than 250, 50 and 10 persons; not exceeding 50, 10 and 2 million of turnover, 43, 10 and 2 of balance. */
    @ParameterizedTest
    @CsvSource({
        "  9.99,  2000000.00,  9999999999, micro",
        "  9.99, 99999999.00,  2000000.00, micro",
        "  9.99,  2000000.01,  2000000.01, small",
        " 10.00,        0.00,        0.00, small",
        " 49.99, 10000000.00,  9999999999, small",
        " 49.99, 99999999.00, 10000000.00, small",
        " 49.99, 10000000.01, 10000000.01, medium",
        " 50.00,        0.00,        0.00, medium",
        "249.99, 50000000.00,  9999999999, medium",
        "249.99, 99999999.00, 43000000.00, medium",
        "249.99, 50000000.01, 43000000.01, large",
        "250.00,        0.00,        0.00, large"
    })
    void holdsTheCeilingsOfArticle2(String headcount, String turnover, String balanceTotal, String expected) {
        figures.put(A, Map.of(2025, new Figures(d(headcount), d(turnover), d(balanceTotal), false)));

        assertThat(status().smeClass().word()).isEqualTo(expected);
    }

    @Test
    void takesOneOfTheTwoAmountsWhereTheOtherIsNotStated() {
        figures.put(A, Map.of(2025, new Figures(d("5"), null, d("2000000"), false)));

        assertThat(status().smeClass()).isEqualTo(SmeClass.MICRO);
    }

    /** User guide, "partner enterprises": my total = 100 % of A + 25 % of B + 33 % of C + 49 % of D. */
    @Test
    void addsPartnersByTheirShareUpstreamAndDownstream() {
        owns(B, A, "25");
        owns(A, C, "33");
        owns(A, D, "49");
        all("100");

        assertThat(total()).isEqualTo("207.00");
    }

    @Test
    void passesOverWhatIsLessThanAQuarter() {
        owns(B, A, "24.99");
        owns(C, A, "25");
        all("100");

        assertThat(total()).isEqualTo("125.00");
    }

    /** User guide, example 4: B, a university (25 %), and D, an institutional investor (25 %), are left out; C counts with 30 %. */
    @Test
    void leavesOutTheInvestorsOfArticle3() {
        owns(B, A, "25", HoldingKind.UNIVERSITY);
        owns(C, A, "30");
        owns(D, A, "25", HoldingKind.INSTITUTIONAL_INVESTOR);
        all("100");

        assertThat(total()).isEqualTo("130.00");
        assertThat(status().steps()).extracting(SmeStatus.Step::code).contains("passed-over");
    }

    /** User guide, example 5: B and D, linked to each other, hold 55 % jointly and so are linked: 100 % of A, B and D, 25 % of C. */
    @Test
    void doesNotLeaveOutInvestorsWhoHaveTheMajorityJointly() {
        owns(B, A, "25", HoldingKind.UNIVERSITY);
        owns(C, A, "25");
        owns(D, A, "30", HoldingKind.VENTURE_CAPITAL);
        owns(B, D, "60");
        all("100");

        assertThat(total()).isEqualTo("325.00");
    }

    /** Article 3(3): a majority is more than half. */
    @ParameterizedTest
    @CsvSource({"50, 150.00", "50.01, 200.00"})
    void linksByMoreThanHalf(String percentage, String expected) {
        owns(B, A, percentage);
        all("100");

        assertThat(total()).isEqualTo(expected);
    }

    @Test
    void linksByControlWhateverTheShare() {
        stakes.add(new Stake(B, A, d("10"), true, HoldingKind.ENTERPRISE));
        all("100");

        assertThat(total()).isEqualTo("200.00");
    }

    /** Article 3(3), "through one or more other enterprises". */
    @Test
    void linksThroughOthersAndInCircles() {
        owns(B, A, "60");
        owns(B, C, "70");
        owns(C, D, "80");
        owns(D, B, "51");
        all("100");

        assertThat(total()).isEqualTo("400.00");
    }

    /** Article 6(3): with a partner come those who are linked to it, by the same share, but not its own partners. */
    @Test
    void addsWithAPartnerThoseLinkedToItAlone() {
        owns(B, A, "40");
        owns(C, B, "60");
        owns(D, B, "30");
        all("100");

        assertThat(total()).isEqualTo("180.00");
    }

    /** Article 6(3), second subparagraph: with a linked enterprise come its partners. */
    @Test
    void addsThePartnersOfThoseThatAreLinked() {
        owns(A, B, "60");
        owns(C, B, "40");
        owns(D, C, "10");
        all("100");

        assertThat(total()).isEqualTo("240.00");
    }

    /** Article 6(2): with cross-holdings the greater percentage counts. */
    @Test
    void takesTheGreaterOfCrossHoldings() {
        owns(A, B, "30");
        owns(B, A, "45");
        all("100");

        assertThat(total()).isEqualTo("145.00");
    }

    @Test
    void addsNobodyTwiceWhomConsolidatedAccountsHold() {
        owns(B, A, "100");
        owns(B, C, "90");
        all("100");
        figures.put(B, Map.of(2025, new Figures(d("260"), d("1"), d("1"), true)));

        assertThat(total()).isEqualTo("260.00");
    }

    /** Article 3(4): 25 % or more held by public bodies, jointly too, and through those that they control. */
    @Test
    void isNoSmeWithAQuarterInPublicHands() {
        all("1");
        owns(B, A, "12.5", HoldingKind.PUBLIC_BODY);
        assertThat(status().smeClass()).isEqualTo(SmeClass.MICRO);
        owns(C, A, "12.49", HoldingKind.PUBLIC_BODY);
        assertThat(status().smeClass()).isEqualTo(SmeClass.MICRO);

        owns(D, A, "0.01");
        owns(E, D, "51", HoldingKind.PUBLIC_BODY);

        assertThat(status().smeClass()).isEqualTo(SmeClass.LARGE);
        assertThat(status().steps().getFirst().because()).containsEntry("percentage", "25");
    }

    /** The State owns many: they are not linked with each other by it. */
    @Test
    void doesNotLinkThoseWhoHaveAPublicBodyInCommon() {
        all("100");
        owns(C, A, "20", HoldingKind.PUBLIC_BODY);
        owns(C, B, "100", HoldingKind.PUBLIC_BODY);

        assertThat(total()).isEqualTo("100.00");
    }

    /** Article 4(2): status is lost or gained only with the second year running. */
    @ParameterizedTest
    @CsvSource({
        "'20, 60',          small,  two-years-kept",
        "'20, 60, 20',      small,  two-years",
        "'20, 60, 60',      medium, two-years",
        "'60, 20',          medium, two-years-kept",
        "'60, 20, 20',      small,  two-years",
        "'20, 60, 300',     medium, two-years-kept",
        "'20, 300, 300',    large,  two-years",
        "'20, 60, 60, 20',  medium, two-years-kept",
        "'300, 20, 20',     small,  two-years",
        "'60',              medium, one-year"
    })
    void changesWithTheSecondYearAlone(String headcounts, String expected, String code) {
        var years = headcounts.split(", ");
        var mine = new HashMap<Integer, Figures>();
        for (var place = 0; place < years.length; place++) {
            mine.put(2026 - years.length + place, new Figures(d(years[place]), d("1"), d("1"), false));
        }
        figures.put(A, mine);

        assertThat(status().smeClass().word()).isEqualTo(expected);
        assertThat(status().steps().getLast().code()).isEqualTo(code);
    }

    /** User guide on article 4(2): a change of owners is no growth, it counts at once. */
    @Test
    void countsAChangeOfOwnersAtOnce() {
        figures.put(
                A,
                Map.of(
                        2024,
                        new Figures(d("5"), d("1"), d("1"), false),
                        2025,
                        new Figures(d("5"), d("1"), d("1"), false)));
        figures.put(
                B,
                Map.of(
                        2024,
                        new Figures(d("999"), d("1"), d("1"), false),
                        2025,
                        new Figures(d("999"), d("1"), d("1"), false)));
        assertThat(status().smeClass()).isEqualTo(SmeClass.MICRO);

        owns(B, A, "51");

        assertThat(status().smeClass()).isEqualTo(SmeClass.LARGE);
    }

    @Test
    void saysWhoseFiguresAreMissing() {
        owns(B, A, "30");
        figures.put(A, Map.of(2025, new Figures(d("5"), d("1"), d("1"), false)));

        assertThat(status().smeClass()).isEqualTo(SmeClass.UNKNOWN);
        assertThat(status().steps())
                .filteredOn(step -> step.code().equals("missing"))
                .extracting(SmeStatus.Step::about)
                .containsExactly(B);
    }

    @Test
    void doesNotGoByTheYearThatIsNotOverNorByOneLongPast() {
        figures.put(A, Map.of(2026, new Figures(d("5"), d("1"), d("1"), false)));
        assertThat(status().smeClass()).isEqualTo(SmeClass.UNKNOWN);

        figures.put(A, Map.of(2023, new Figures(d("5"), d("1"), d("1"), false)));
        assertThat(status().smeClass()).isEqualTo(SmeClass.UNKNOWN);

        figures.put(A, Map.of(2024, new Figures(d("5"), d("1"), d("1"), false)));
        assertThat(status().smeClass()).isEqualTo(SmeClass.MICRO);
    }

    /** Whatever the holdings, the sum is at least one's own and at most everybody's, and it comes to an end. */
    @Test
    void neverCountsLessThanItselfNorMoreThanAll() {
        var seed = System.nanoTime();
        System.out.println("SmeRuleTest seed " + seed);
        var random = new Random(seed);
        for (var round = 0; round < 500; round++) {
            stakes.clear();
            figures.clear();
            var everybody = List.of(A, B, C, D, E);
            everybody.forEach(one -> figures.put(one, Map.of(2025, new Figures(d("100"), d("1"), d("1"), false))));
            for (var many = random.nextInt(12); many > 0; many--) {
                var owner = everybody.get(random.nextInt(5));
                var owned = everybody.get(random.nextInt(5));
                if (!owner.equals(owned)) {
                    var kind = HoldingKind.values()[random.nextInt(6)];
                    owns(owner, owned, String.valueOf(1 + random.nextInt(100)), kind);
                }
            }
            var before = new BigDecimal(total());
            assertThat(before).as("seed %d", seed).isBetween(d("100"), d("500"));
            var group = new Structure(A, stakes).group();
            assertThat(before)
                    .as("seed %d", seed)
                    .isGreaterThanOrEqualTo(d("100").multiply(BigDecimal.valueOf(group.size())));
            assertThat(group).as("seed %d", seed).allSatisfy(other -> assertThat(
                            new HashSet<>(new Structure(other, stakes).group()))
                    .isEqualTo(new HashSet<>(group)));
        }
    }

    private String total() {
        return status().steps().stream()
                .filter(step -> step.code().equals("total"))
                .map(step -> step.because().get("headcount"))
                .findFirst()
                .orElseThrow();
    }

    private SmeStatus status() {
        return SmeRule.classify(new SmeRecords(A, true, null, stakes, Map.of(), Set.of(), figures), DAY);
    }

    private void all(String headcount) {
        List.of(A, B, C, D, E)
                .forEach(one -> figures.put(one, Map.of(2025, new Figures(d(headcount), d("1"), d("1"), false))));
    }

    private void owns(UUID owner, UUID owned, String percentage) {
        owns(owner, owned, percentage, HoldingKind.ENTERPRISE);
    }

    private void owns(UUID owner, UUID owned, String percentage, HoldingKind kind) {
        stakes.add(new Stake(owner, owned, d(percentage), false, kind));
    }

    private static BigDecimal d(String number) {
        return new BigDecimal(number.strip());
    }
}
