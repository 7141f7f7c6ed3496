package org.tejido.member.dues;

import java.util.List;
import org.tejido.platform.problem.Refusal;

/** Every size of a member, or every class, falls into one band of its tier. */
final class BandsWithGap extends Refusal {

    private BandsWithGap(String detail) {
        super(Kind.INVALID, "bands-with-gap", detail);
        at("/bands");
    }

    /** @throws BandsWithGap for a tier, or a kind of members in it, whose bands leave something out or hold it twice */
    static void unlessWhole(List<Tariff.Band> bands) {
        for (var band : bands) {
            var scale = bands.stream().filter(band::besides).toList();
            if (scale.stream().anyMatch(other -> other.smeClass() != null)) {
                requireEachClass(band.tier(), scale);
            } else {
                requireEachSize(band.tier(), scale);
            }
        }
    }

    private static void requireEachSize(String tier, List<Tariff.Band> scale) {
        var from = scale.stream().map(Tariff.Band::rank).toList();
        if (!from.contains(0) || from.stream().distinct().count() < from.size()) {
            throw new BandsWithGap(
                    "The bands of %s begin at a headcount of 0 and differ in where they begin.".formatted(tier));
        }
    }

    private static void requireEachClass(String tier, List<Tariff.Band> scale) {
        if (!scale.stream().map(Tariff.Band::smeClass).toList().equals(Tariff.Band.CLASSES)) {
            throw new BandsWithGap(
                    "The bands of %s by class are four: micro, small, medium and large, once each and no other."
                            .formatted(tier));
        }
    }
}
