package org.tejido.member.dues;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What membership costs from a year on.
 *
 * @param entrance once, with the first year
 * @param source of the rule, such as the assembly that decided it
 */
record Tariff(int fromYear, ProRata proRata, BigDecimal entrance, String source, List<Band> bands) {

    private static final int CENTS = 2;

    /**
     * @param kind of members; null for all whose kind has no band of its own
     * @param headcountFrom the smallest size in it; it reaches up to the next band of the tier. Null of a band by class
     * @param smeClass micro, small, medium or large by Recommendation 2003/361/EC; null of a band by size
     * @param amount euros a year
     */
    record Band(
            String tier,
            @Nullable String kind,
            @Nullable Integer headcountFrom,
            @Nullable String smeClass,
            BigDecimal amount) {

        static final List<String> CLASSES = List.of("micro", "small", "medium", "large");

        Band(String tier, @Nullable String kind, int headcountFrom, BigDecimal amount) {
            this(tier, kind, headcountFrom, null, amount);
        }

        /** In the order in which a scale rises. */
        int rank() {
            return headcountFrom == null ? CLASSES.indexOf(smeClass) : headcountFrom;
        }

        /** Whether both stand on one scale. */
        boolean besides(Band other) {
            return tier.equals(other.tier) && Objects.equals(kind, other.kind);
        }
    }

    /** @throws BandsWithGap for a tier whose smallest size or one of whose classes has no band, or that has two for one */
    Tariff {
        bands = bands.stream()
                .sorted(Comparator.comparing(Band::tier)
                        .thenComparing(Band::kind, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(Band::rank))
                .toList();
        BandsWithGap.unlessWhole(bands);
    }

    /**
     * A year's dues, line by line. Each amount is rounded half up to the cent, so that the lines sum to the total exactly.
     *
     * @throws DuesNotYet for a year before the membership began
     * @throws DuesNoLonger for a year that it did not live to see
     * @throws KindPaysNoDues for a member that owes none
     * @throws TierWithoutBand where the tariff does not say what such a member pays
     * @throws HeadcountMissing where that depends on its size
     * @throws SmeClassMissing where that depends on its class, and nobody can tell it
     */
    Quote quote(Payer payer, int year) {
        if (payer.since().getYear() > year) {
            throw new DuesNotYet(payer.since(), year);
        }
        if (payer.endedOn() != null && !payer.endedOn().isAfter(LocalDate.of(year, 1, 1))) {
            throw new DuesNoLonger(payer.endedOn(), year);
        }
        if (!payer.kind().paysDues()) {
            throw new KindPaysNoDues(payer.kind().code());
        }
        var band = band(payer);
        var lines = new ArrayList<Quote.Line>();
        lines.add(new Quote.Line("band", cents(band.amount()), because(band, payer)));
        if (payer.since().getYear() == year) {
            var share = proRata.from(payer.since());
            if (!share.isWhole()) {
                lines.add(new Quote.Line("pro-rata", reduction(band.amount(), share), because(payer.since(), share)));
            }
            if (entrance.signum() > 0 && payer.kind().entrance()) {
                lines.add(new Quote.Line("entrance", cents(entrance), Map.of()));
            }
        }
        return new Quote(year, fromYear, source, lines);
    }

    /** Of the bands of its kind, where its kind has some. */
    Band band(Payer payer) {
        var headcount = payer.headcount();
        var ofTier = scale(payer);
        if (ofTier.isEmpty()) {
            throw new TierWithoutBand(payer.tier(), fromYear);
        }
        if (goesByClass(payer)) {
            return ofClass(ofTier, payer.sme());
        }
        if (ofTier.size() > 1 && headcount == null) {
            throw new HeadcountMissing();
        }
        return ofTier.stream()
                .filter(band -> headcount == null || band.rank() <= headcount)
                .reduce((_, larger) -> larger)
                .orElseThrow();
    }

    private static Band ofClass(List<Band> bands, Payer.@Nullable Sme sme) {
        var word = sme == null ? "unknown" : sme.word();
        return bands.stream()
                .filter(band -> word.equals(band.smeClass()))
                .findFirst()
                .orElseThrow(() -> new SmeClassMissing(word));
    }

    /** Whether what it pays depends on its class rather than on its size. */
    boolean goesByClass(Payer payer) {
        return scale(payer).stream().anyMatch(band -> band.smeClass() != null);
    }

    private List<Band> scale(Payer payer) {
        var ofKind = scale(payer.tier(), payer.kind().code());
        return ofKind.isEmpty() ? scale(payer.tier(), null) : ofKind;
    }

    private List<Band> scale(String tier, @Nullable String kind) {
        return bands.stream()
                .filter(band -> band.tier().equals(tier) && Objects.equals(band.kind(), kind))
                .toList();
    }

    private static Map<String, String> because(Band band, Payer payer) {
        var because = new LinkedHashMap<String, String>();
        because.put("tier", band.tier());
        if (band.kind() != null) {
            because.put("kind", band.kind());
        }
        if (band.headcountFrom() != null) {
            because.put("headcountFrom", band.headcountFrom().toString());
            if (payer.headcount() != null) {
                because.put("headcount", payer.headcount().toString());
            }
        }
        var sme = payer.sme();
        if (band.smeClass() != null && sme != null) {
            because.put("smeClass", band.smeClass());
            because.put("on", sme.on().toString());
            if (sme.year() != null) {
                because.put("accountsOf", sme.year().toString());
            }
        }
        return because;
    }

    private Map<String, String> because(LocalDate since, ProRata.Share share) {
        return Map.of(
                "since", since.toString(),
                "by", proRata.word(),
                "parts", Integer.toString(share.parts()),
                "of", Integer.toString(share.of()));
    }

    private static BigDecimal reduction(BigDecimal amount, ProRata.Share share) {
        return amount.multiply(BigDecimal.valueOf(share.parts()))
                .divide(BigDecimal.valueOf(share.of()), CENTS, RoundingMode.HALF_UP)
                .subtract(amount);
    }

    private static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(CENTS, RoundingMode.HALF_UP);
    }
}
