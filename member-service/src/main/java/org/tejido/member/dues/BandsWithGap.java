package org.tejido.member.dues;

import java.util.List;
import java.util.function.Consumer;
import org.tejido.platform.problem.Refusal;

/** Every size of a member falls into one band of its tier. */
final class BandsWithGap extends Refusal {

    private BandsWithGap(String tier) {
        super(
                Kind.INVALID,
                "bands-with-gap",
                "The bands of %s begin at a headcount of 0 and differ in where they begin.".formatted(tier));
        at("/bands");
    }

    static Consumer<String> unlessWhole(List<Tariff.Band> bands) {
        return tier -> {
            var from = bands.stream()
                    .filter(band -> band.tier().equals(tier))
                    .map(Tariff.Band::headcountFrom)
                    .toList();
            if (!from.contains(0) || from.stream().distinct().count() < from.size()) {
                throw new BandsWithGap(tier);
            }
        };
    }
}
