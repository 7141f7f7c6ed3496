package org.tejido.member.standing;

import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What an organisation is to the cluster on a day; the first of several counts. */
public enum Standing {
    /** In good standing. */
    MEMBER,
    SUSPENDED,
    BEING_EXCLUDED,
    APPLICANT,
    FORMER,
    NONE;

    /** What happens while an exclusion is under way, and takes no right. */
    private static final Set<Milestone.What> UNDER_WAY =
            Set.of(Milestone.What.ACCUSED, Milestone.What.DISMISSED, Milestone.What.REVERSED);

    /** Whether it has the rights of its kind on that day: whose exclusion is under way has those that it had before. */
    public static boolean hasRights(LocalDate day, Collection<Milestone> facts) {
        var undisputed =
                facts.stream().filter(fact -> !UNDER_WAY.contains(fact.what())).toList();
        return on(day, undisputed) == MEMBER;
    }

    /** The standing on that day. Facts of later days do not count, in whatever order they come. */
    public static Standing on(LocalDate day, Collection<Milestone> facts) {
        return facts.stream()
                .filter(fact -> !fact.on().isAfter(day))
                .sorted(comparingLong(Milestone::sequence))
                .collect(groupingBy(Milestone::membership))
                .values()
                .stream()
                .map(Standing::after)
                .min(Comparator.naturalOrder())
                .orElse(NONE);
    }

    /** Of one membership, after these facts in their order. */
    private static Standing after(List<Milestone> life) {
        var undisputed = NONE;
        var standing = NONE;
        for (var fact : life) {
            switch (fact.what()) {
                case APPLIED -> standing = APPLICANT;
                case ADMITTED, RESUMED -> standing = undisputed = MEMBER;
                case SUSPENDED -> standing = undisputed = SUSPENDED;
                case ACCUSED -> standing = BEING_EXCLUDED;
                case DISMISSED, REVERSED -> standing = undisputed;
                case ENDED -> standing = FORMER;
                case REJECTED -> standing = NONE;
                case HEARD, EXCLUDED, APPEALED, RECLASSIFIED -> {}
            }
        }
        return standing;
    }

    /** As clients write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
