package org.tejido.member.dues;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tejido.platform.problem.Refusal;

/**
 * What the figures that members have declared for a year, and its tariff, make of their bands of the year before. A year that is
 * charged stands as it was charged: its members are not here.
 *
 * @param changes whose band or amount differs
 * @param unchanged how many stay where they are, or are new in that year
 * @param withoutFigure whose band depends on a headcount that nobody has declared, or on a class that figures do not tell
 * @param passed for whom the tariff says nothing else, and the code of the refusal
 */
record Rebanding(
        List<Change> changes, int unchanged, List<Payers.Known> withoutFigure, List<ChargeDues.Passed> passed) {

    /**
     * @param amount euros a year
     * @param smeClass that it was worked out from; null where the band does not depend on it
     * @param headcount that it was worked out from; null where the band does not depend on it
     */
    record Place(
            String tier,
            String kind,
            @Nullable Integer headcountFrom,
            @Nullable String smeClass,
            BigDecimal amount,
            @Nullable Integer headcount) {}

    /** @param because {@code headcount}, {@code sme-class}, {@code kind} or {@code tariff}: which of them differ */
    record Change(UUID membership, UUID organisation, Place before, Place after, List<String> because) {}

    /** A member, and how it was in the year before; null where it was none yet. */
    record Candidate(Payers.Known now, @Nullable Payer before) {}

    static Rebanding of(List<Candidate> candidates, Tariff last, Tariff next) {
        var rebanding = new Rebanding(new ArrayList<>(), 0, new ArrayList<>(), new ArrayList<>());
        candidates.forEach(candidate -> rebanding.sort(candidate, last, next));
        var sorted = rebanding.changes.size() + rebanding.withoutFigure.size() + rebanding.passed.size();
        return new Rebanding(rebanding.changes, candidates.size() - sorted, rebanding.withoutFigure, rebanding.passed);
    }

    private void sort(Candidate candidate, Tariff last, Tariff next) {
        var now = candidate.now();
        try {
            var after = place(next, now.payer());
            var before = before(candidate, last);
            if (before != null && !isSame(before, after)) {
                changes.add(new Change(
                        now.membership(), now.organisation(), before, after, because(before, after, last, next)));
            }
        } catch (HeadcountMissing | SmeClassMissing _) {
            withoutFigure.add(now);
        } catch (Refusal refusal) {
            passed.add(new ChargeDues.Passed(now.membership(), now.organisation(), refusal.code()));
        }
    }

    /** Null where nobody can say what it was. */
    private static @Nullable Place before(Candidate candidate, Tariff last) {
        try {
            return candidate.before() == null ? null : place(last, candidate.before());
        } catch (Refusal unknown) {
            return null;
        }
    }

    private static Place place(Tariff tariff, Payer payer) {
        var band = tariff.band(payer);
        return new Place(
                band.tier(),
                payer.kind().code(),
                band.headcountFrom(),
                band.smeClass(),
                band.amount(),
                payer.headcount());
    }

    private static boolean isSame(Place before, Place after) {
        return Objects.equals(before.headcountFrom, after.headcountFrom)
                && Objects.equals(before.smeClass, after.smeClass)
                && before.amount.compareTo(after.amount) == 0;
    }

    private static List<String> because(Place before, Place after, Tariff last, Tariff next) {
        var because = new ArrayList<String>();
        if (!Objects.equals(before.headcount, after.headcount)) {
            because.add("headcount");
        }
        if (!Objects.equals(before.smeClass, after.smeClass)) {
            because.add("sme-class");
        }
        if (!before.kind.equals(after.kind)) {
            because.add("kind");
        }
        if (last.fromYear() != next.fromYear()) {
            because.add("tariff");
        }
        return because;
    }
}
