package org.tejido.member.dues;

import java.util.List;
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

    /** @throws BandsWithGap for a tier, or a kind of members in it, whose bands leave a size out or hold one twice */
    static void unlessWhole(List<Tariff.Band> bands) {
        for (var band : bands) {
            var from = bands.stream()
                    .filter(band::besides)
                    .map(Tariff.Band::headcountFrom)
                    .toList();
            if (!from.contains(0) || from.stream().distinct().count() < from.size()) {
                throw new BandsWithGap(band.tier());
            }
        }
    }
}
