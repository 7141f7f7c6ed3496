package org.tejido.member.sme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.tejido.member.sme.SmeStatus.Step;

/**
 * Commission Recommendation 2003/361/EC, annex, articles 1 to 6.
 *
 * <p>Holdings are those of the day asked for, figures those of the accounting years closed before it: a change of owners
 * counts at once, a year of growth or decline only with the second one (article 4(2), and the User guide on it).
 */
final class SmeRule {

    private static final BigDecimal PUBLIC = BigDecimal.valueOf(25);

    /** Accounts of the last year may not be approved yet; older ones than those of the year before say nothing of today. */
    private static final int OLDEST = 2;

    private final SmeRecords records;
    private final Structure structure;
    private final List<Step> steps = new ArrayList<>();

    private SmeRule(SmeRecords records) {
        this.records = records;
        this.structure = new Structure(records.subject(), records.stakes());
    }

    static SmeStatus classify(SmeRecords records, LocalDate on) {
        return new SmeRule(records).classify(on);
    }

    private SmeStatus classify(LocalDate on) {
        if (!records.economic()) {
            steps.add(Step.of("no-enterprise", Map.of()));
            return new SmeStatus(SmeClass.NOT_APPLICABLE, null, steps);
        }
        var share = structure.publicShare();
        if (share.compareTo(PUBLIC) >= 0) {
            steps.add(Step.of("public", Map.of("percentage", SmeStatus.percent(share))));
            return new SmeStatus(SmeClass.LARGE, null, steps);
        }
        var closed = records.years().headSet(on.getYear());
        if (closed.isEmpty() || closed.last() < on.getYear() - OLDEST) {
            steps.add(new Step(
                    "missing",
                    records.subject(),
                    false,
                    Map.of("name", records.name(records.subject()), "year", String.valueOf(on.getYear() - 1))));
            return new SmeStatus(SmeClass.UNKNOWN, null, steps);
        }
        return overTheYears(closed.first(), closed.last());
    }

    /** Steps are told of the last year in full, of those before it by their class. */
    private SmeStatus overTheYears(int first, int last) {
        var total = total(last, steps);
        if (total.isEmpty()) {
            return new SmeStatus(SmeClass.UNKNOWN, last, steps);
        }
        steps.add(new Step("total", null, true, with(total.get().told(), "year", String.valueOf(last))));
        SmeClass.CEILINGS.forEach(ceiling -> steps.add(ceiling(ceiling, total.get())));
        var from = last;
        var totals = new HashMap<Integer, Figures>(Map.of(last, total.get()));
        while (from > first && keep(totals, from - 1)) {
            from--;
        }
        var standing = new Standing(totals.get(from));
        for (var year = from + 1; year <= last; year++) {
            standing.next(totals.get(year - 1), totals.get(year));
        }
        for (var year = Math.max(from, last - 2); year <= last; year++) {
            steps.add(Step.of(
                    "year",
                    Map.of(
                            "year",
                            String.valueOf(year),
                            "class",
                            of(totals.get(year)).word())));
        }
        var result = standing.smeClass();
        var alone = of(total.get());
        steps.add(Step.of(
                from == last ? "one-year" : result == alone ? "two-years" : "two-years-kept",
                Map.of("class", result.word(), "alone", alone.word(), "year", String.valueOf(last))));
        return new SmeStatus(result, last, steps);
    }

    private boolean keep(Map<Integer, Figures> totals, int year) {
        var total = total(year, new ArrayList<>());
        total.ifPresent(figures -> totals.put(year, figures));
        return total.isPresent();
    }

    /** Article 6: the linked in full, partners by their share together with whom they are linked to; nobody twice. */
    private Optional<Figures> total(int year, List<Step> told) {
        var sum = whole(structure.group(), year, "linked", told);
        for (var partner : structure.partners()) {
            var theirs = whole(partner.enterprises(), year, "of-partner", told);
            var share = theirs.map(figures -> figures.share(partner.percentage()));
            share.ifPresent(figures -> told.add(new Step(
                    "partner",
                    partner.enterprises().iterator().next(),
                    true,
                    with(
                            with(figures.told(), "percentage", SmeStatus.percent(partner.percentage())),
                            "name",
                            names(partner.enterprises())))));
            sum = sum.flatMap(own -> share.map(own::plus));
        }
        structure
                .passedOver()
                .forEach(investor -> told.add(new Step(
                        "passed-over",
                        investor.enterprises().iterator().next(),
                        false,
                        Map.of(
                                "percentage",
                                SmeStatus.percent(investor.percentage()),
                                "name",
                                names(investor.enterprises())))));
        return sum;
    }

    private Optional<Figures> whole(Set<UUID> enterprises, int year, String code, List<Step> told) {
        var consolidated = consolidated(enterprises, year);
        var missing = false;
        Figures sum = null;
        for (var enterprise : enterprises) {
            var name = records.name(enterprise);
            if (consolidated.contains(enterprise)) {
                told.add(new Step("consolidated", enterprise, false, Map.of("name", name)));
                continue;
            }
            var yearly = records.figures(enterprise, year);
            if (yearly.isEmpty()) {
                told.add(new Step("missing", enterprise, false, Map.of("name", name, "year", String.valueOf(year))));
                missing = true;
                continue;
            }
            var figures = yearly.get().figures();
            told.add(new Step(
                    enterprise.equals(records.subject()) ? "own" : code,
                    enterprise,
                    false,
                    with(
                            with(figures.told(), "name", name),
                            "year",
                            String.valueOf(yearly.get().year()))));
            sum = sum == null ? figures : sum.plus(figures);
        }
        return missing ? Optional.empty() : Optional.ofNullable(sum);
    }

    /** The subject's own figures are always told; a parent's accounts that hold them take their place in the sum. */
    private Set<UUID> consolidated(Set<UUID> enterprises, int year) {
        var within = new HashSet<UUID>();
        for (var enterprise : enterprises) {
            if (!within.contains(enterprise)
                    && records.figures(enterprise, year)
                            .filter(yearly -> yearly.figures().consolidated())
                            .isPresent()) {
                within.addAll(structure.controlledBy(enterprise));
                within.remove(enterprise);
            }
        }
        return within;
    }

    private String names(Set<UUID> enterprises) {
        return String.join(", ", enterprises.stream().map(records::name).toList());
    }

    private static Step ceiling(SmeClass.Ceiling ceiling, Figures total) {
        return new Step(
                ceiling.holds(total) ? "within" : "beyond",
                null,
                true,
                Map.of(
                        "class", ceiling.name().word(),
                        "headcountBelow", String.valueOf(ceiling.headcount()),
                        "turnoverUpTo", ceiling.turnover().toPlainString(),
                        "balanceTotalUpTo", ceiling.balanceTotal().toPlainString()));
    }

    /** Of one year alone. */
    static SmeClass of(Figures total) {
        return SmeClass.CEILINGS.stream()
                .filter(ceiling -> ceiling.holds(total))
                .map(SmeClass.Ceiling::name)
                .findFirst()
                .orElse(SmeClass.LARGE);
    }

    private static Map<String, String> with(Map<String, String> because, String name, String value) {
        var more = new TreeMap<>(because);
        more.put(name, value);
        return more;
    }

    /** Under which ceilings an enterprise stands: crossing one counts when it was crossed in two years running. */
    private static final class Standing {

        private final Map<SmeClass, Boolean> under = new HashMap<>();

        Standing(Figures first) {
            SmeClass.CEILINGS.forEach(ceiling -> under.put(ceiling.name(), ceiling.holds(first)));
        }

        void next(Figures before, Figures now) {
            SmeClass.CEILINGS.forEach(ceiling -> {
                if (ceiling.holds(before) == ceiling.holds(now)) {
                    under.put(ceiling.name(), ceiling.holds(now));
                }
            });
        }

        SmeClass smeClass() {
            return SmeClass.CEILINGS.stream()
                    .map(SmeClass.Ceiling::name)
                    .filter(name -> Boolean.TRUE.equals(under.get(name)))
                    .findFirst()
                    .orElse(SmeClass.LARGE);
        }
    }
}
