package org.tejido.member.standing;

import static java.util.Comparator.comparingLong;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/** What an organisation is to the cluster on a day; the first of several counts. */
public enum Standing {
    MEMBER,
    APPLICANT,
    NONE;

    /** The standing on that day. Facts of later days do not count, in whatever order they come. */
    public static Standing on(LocalDate day, Collection<Milestone> facts) {
        return facts.stream()
                .filter(fact -> !fact.on().isAfter(day))
                .collect(Collectors.toMap(
                        Milestone::membership, fact -> fact, BinaryOperator.maxBy(comparingLong(Milestone::sequence))))
                .values()
                .stream()
                .map(fact -> fact.what().standing())
                .min(Comparator.naturalOrder())
                .orElse(NONE);
    }

    /** As clients write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
