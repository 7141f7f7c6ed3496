package org.tejido.member.sme;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that the rule looks at.
 *
 * @param economic whether the subject pursues an economic activity, as an enterprise does
 * @param declared whether it is one, as it says itself
 * @param names of all who are connected with the subject
 * @param outsiders those of them whose figures the team wrote down; the others' are their own business
 * @param figures of each, by accounting year
 */
record SmeRecords(
        UUID subject,
        boolean economic,
        @Nullable Boolean declared,
        List<Stake> stakes,
        Map<UUID, String> names,
        Set<UUID> outsiders,
        Map<UUID, Map<Integer, Figures>> figures) {

    /** Nothing, where it is not the reader's business. */
    String name(UUID enterprise) {
        return names.getOrDefault(enterprise, "");
    }

    /** Those of a year, or of the one before where the accounts of an enterprise are not closed with those of others. */
    Optional<Yearly> figures(UUID enterprise, int year) {
        var known = figures.getOrDefault(enterprise, Map.of());
        return enough(known, year).or(() -> enterprise.equals(subject) ? Optional.empty() : enough(known, year - 1));
    }

    /** The years of which the subject has said enough. */
    SortedSet<Integer> years() {
        var years = new TreeSet<Integer>();
        figures.getOrDefault(subject, Map.of()).forEach((year, figures) -> {
            if (figures.suffice()) {
                years.add(year);
            }
        });
        return years;
    }

    /** As the subject itself may read it: by name those alone with whom it has a holding in common. */
    SmeRecords asTheSubjectKnowsThem() {
        var known = new TreeMap<UUID, String>();
        known.put(subject, name(subject));
        stakes.forEach(stake -> {
            if (stake.owner().equals(subject)) {
                known.put(stake.owned(), name(stake.owned()));
            }
            if (stake.owned().equals(subject)) {
                known.put(stake.owner(), name(stake.owner()));
            }
        });
        return new SmeRecords(subject, economic, declared, stakes, known, outsiders, figures);
    }

    record Yearly(int year, Figures figures) {}

    private static Optional<Yearly> enough(Map<Integer, Figures> known, int year) {
        return Optional.ofNullable(known.get(year)).filter(Figures::suffice).map(figures -> new Yearly(year, figures));
    }
}
