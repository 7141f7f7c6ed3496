package org.tejido.member.dues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tejido.member.history.Language;

/** The bands are those of a real cluster, TICsud (ticsud.cat/fes-tesoci): 300, 600, 900 and 1,200 euros a year. */
class TariffTest {

    private static final List<Tariff.Band> BANDS = List.of(
            band("sme", 0, "300"),
            band("sme", 10, "600"),
            band("sme", 26, "900"),
            band("sme", 51, "1200"),
            band("research", 0, "250.01"));

    @ParameterizedTest(name = "{0} people pay {1}")
    @CsvSource({"0, 300", "9, 300", "10, 600", "25, 600", "26, 900", "50, 900", "51, 1200", "100000, 1200"})
    void asksByTheBandIntoWhichASizeFalls(int headcount, String amount) {
        assertThat(tariff(ProRata.NONE, "0")
                        .quote(sme(headcount, "2020-03-01"), 2026)
                        .total())
                .isEqualByComparingTo(amount);
    }

    @ParameterizedTest(name = "from {0} by {1}: {2} of 600")
    @CsvSource({
        "2026-01-01, MONTHS,   600.00",
        "2026-06-30, MONTHS,   350.00",
        "2026-12-31, MONTHS,    50.00",
        "2026-03-31, QUARTERS, 600.00",
        "2026-04-01, QUARTERS, 450.00",
        "2026-12-31, QUARTERS, 150.00",
        "2026-12-31, DAYS,       1.64",
        "2028-12-31, DAYS,       1.64",
        "2028-07-01, DAYS,     301.64",
        "2026-12-31, NONE,     600.00"
    })
    void asksForThePartOfTheYearInWhichSomebodyIsAMember(LocalDate since, ProRata proRata, String total) {
        assertThat(tariff(proRata, "0")
                        .quote(sme(12, since.toString()), since.getYear())
                        .total())
                .isEqualTo(total);
    }

    @Test
    void asksForTheEntranceFeeWithTheFirstYearAlone() {
        var tariff = tariff(ProRata.MONTHS, "150");

        assertThat(tariff.quote(sme(12, "2026-06-01"), 2026).total()).isEqualByComparingTo("500");
        assertThat(tariff.quote(sme(12, "2026-06-01"), 2027).total()).isEqualByComparingTo("600");
    }

    @Test
    void saysWhyInTheLanguageOfTheReader() {
        var quote = tariff(ProRata.MONTHS, "150").quote(sme(12, "2026-06-01"), 2026);

        assertThat(said(quote, Language.ES))
                .containsExactly(
                        "Cuota de 2026 para una pequeña o mediana empresa de 12 personas (tramo desde 10)",
                        "La cuota cuenta desde el 1 de junio de 2026: 7 de 12 meses",
                        "Cuota de entrada, una sola vez");
        assertThat(said(quote, Language.EN).get(1)).isEqualTo("Dues count from June 1, 2026: 7 of 12 months");
        assertThat(new Phrases(Language.ES).euros(new BigDecimal("-1234.50"))).isEqualTo("-1.234,50 €");
    }

    @Test
    void refusesWhatItCannotSay() {
        var tariff = tariff(ProRata.NONE, "0");

        assertThatThrownBy(() -> tariff.quote(sme(null, "2020-01-01"), 2026)).isInstanceOf(HeadcountMissing.class);
        assertThatThrownBy(() -> tariff.quote(new Payer("large", 7, day("2020-01-01"), null, Payer.Kind.USUAL), 2026))
                .isInstanceOf(TierWithoutBand.class);
        assertThatThrownBy(() -> tariff.quote(sme(7, "2027-01-01"), 2026)).isInstanceOf(DuesNotYet.class);
        assertThatThrownBy(() ->
                        tariff.quote(new Payer("sme", 7, day("2020-01-01"), day("2026-01-01"), Payer.Kind.USUAL), 2026))
                .isInstanceOf(DuesNoLonger.class);
        assertThat(tariff.quote(new Payer("sme", 7, day("2020-01-01"), day("2026-01-02"), Payer.Kind.USUAL), 2026)
                        .total())
                .as("who leaves within a year is paid nothing back")
                .isEqualByComparingTo("300");
        assertThat(tariff.quote(new Payer("research", null, day("2020-01-01"), null, Payer.Kind.USUAL), 2026)
                        .total())
                .as("one band needs no size")
                .isEqualByComparingTo("250.01");
    }

    @ParameterizedTest
    @CsvSource({"1, 10", "0, 0"})
    void leavesNoSizeBetweenItsBandsAndNoneInTwo(int first, int second) {
        var bands = List.of(band("sme", first, "1"), band("sme", second, "2"));

        assertThatThrownBy(() -> new Tariff(2026, ProRata.NONE, BigDecimal.ZERO, "statutes", bands))
                .isInstanceOf(BandsWithGap.class);
    }

    @ParameterizedTest(name = "{0} pays {1}")
    @CsvSource({"micro, 100", "small, 300", "medium, 700", "large, 1500"})
    void asksByClassWhereItsBandsAreOfClasses(String word, String amount) {
        var tariff = byClass("large", "small", "micro", "medium");
        var payer = sme(7, "2020-01-01").of(new Payer.Sme(word, day("2026-01-01"), 2024));

        var quote = tariff.quote(payer, 2026);

        assertThat(quote.total()).isEqualByComparingTo(amount);
        assertThat(quote.lines().getFirst().because())
                .containsEntry("smeClass", word)
                .containsEntry("on", "2026-01-01")
                .containsEntry("accountsOf", "2024")
                .doesNotContainKey("headcountFrom");
    }

    @Test
    void saysOfWhichClassAndDayAndRefusesWhereNobodyCanTell() {
        var tariff = byClass("micro", "small", "medium", "large");
        var small = sme(7, "2020-01-01").of(new Payer.Sme("small", day("2026-01-01"), 2024));

        assertThat(said(tariff.quote(small, 2026), Language.ES))
                .containsExactly(
                        "Cuota de 2026 para una pequeña o mediana empresa: pequeña empresa según la Recomendación"
                                + " 2003/361/CE el 1 de enero de 2026, por sus cuentas de 2024");
        assertThatThrownBy(() -> tariff.quote(sme(7, "2020-01-01"), 2026)).isInstanceOf(SmeClassMissing.class);
        var none = sme(7, "2020-01-01").of(new Payer.Sme("not-applicable", day("2026-01-01"), null));
        assertThatThrownBy(() -> tariff.quote(none, 2026)).isInstanceOf(SmeClassMissing.class);
        assertThatThrownBy(() -> byClass("micro", "small", "medium")).isInstanceOf(BandsWithGap.class);
        assertThatThrownBy(() -> byClass("micro", "small", "small", "medium", "large"))
                .isInstanceOf(BandsWithGap.class);
    }

    /** For any amount and day: the lines sum to the total, which is never above the year's and never below nothing. */
    @Test
    void neverAsksForMoreThanAYearAndNeverForLessForAnEarlierDay() {
        var random = new Random(20261124);
        for (var round = 0; round < 2_000; round++) {
            var amount = BigDecimal.valueOf(random.nextInt(1_000_000), 2);
            var tariff = new Tariff(
                    2020,
                    ProRata.values()[random.nextInt(4)],
                    BigDecimal.ZERO,
                    "statutes",
                    List.of(new Tariff.Band("sme", null, 0, amount)));
            var day = LocalDate.of(2020 + random.nextInt(9), 1, 1).plusDays(random.nextInt(365));
            var quote = tariff.quote(sme(null, day.toString()), day.getYear());
            var earlier = day.minusDays(random.nextInt(day.getDayOfYear()));

            assertThat(quote.total()).isBetween(BigDecimal.ZERO, amount).hasScaleOf(2);
            assertThat(tariff.quote(sme(null, earlier.toString()), day.getYear())
                            .total())
                    .as("%s of %s by %s", earlier, amount, tariff.proRata())
                    .isGreaterThanOrEqualTo(quote.total());
        }
    }

    private static List<String> said(Quote quote, Language language) {
        var phrases = new Phrases(language);
        return quote.lines().stream()
                .map(line -> phrases.of(line, quote.year()))
                .toList();
    }

    private static Tariff tariff(ProRata proRata, String entrance) {
        return new Tariff(2020, proRata, new BigDecimal(entrance), "statutes", BANDS);
    }

    private static Tariff byClass(String... classes) {
        var amounts = Map.of("micro", "100", "small", "300", "medium", "700", "large", "1500");
        return new Tariff(
                2020,
                ProRata.NONE,
                BigDecimal.ZERO,
                "statutes",
                Stream.of(classes)
                        .map(word -> new Tariff.Band("sme", null, null, word, new BigDecimal(amounts.get(word))))
                        .toList());
    }

    private static Tariff.Band band(String tier, int from, String amount) {
        return new Tariff.Band(tier, null, from, new BigDecimal(amount));
    }

    private static Payer sme(@Nullable Integer headcount, String since) {
        return new Payer("sme", headcount, day(since), null, Payer.Kind.USUAL);
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
