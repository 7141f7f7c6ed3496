package org.tejido.project.consortium;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that a programme asks of a consortium. The figures are data; what they mean is said here.
 *
 * <p>Entities count as independent of each other as long as they are not known to belong to one group: of each group one is
 * counted. Who controls whom otherwise stays the partners' declaration.
 */
sealed interface Rule {

    /** Stable name of the rule, for clients. */
    String code();

    Finding judge(List<Candidate> partners);

    /** How many partners more it takes at least until it holds; 0 where more of them are no help. */
    default int missing(List<Candidate> partners) {
        return 0;
    }

    /** False for whoever breaks it by being there. */
    default boolean admits(Candidate partner) {
        return true;
    }

    /** At least so many legal entities, established in one of the countries. */
    record Entities(int minimum, Region region) implements Rule {

        @Override
        public String code() {
            return "entities-in-" + region.key();
        }

        @Override
        public Finding judge(List<Candidate> partners) {
            var kin = new HashSet<UUID>();
            var counted = counted(partners.stream()
                    .filter(partner -> region.contains(partner))
                    .filter(partner -> kin.add(partner.kin())));
            return new Finding(this, counted.size() >= minimum, counted.size(), counted, List.of());
        }

        @Override
        public int missing(List<Candidate> partners) {
            return Math.max(0, minimum - judge(partners).found());
        }
    }

    /** Established in at least so many different ones of the countries. */
    record Countries(int minimum, Region region) implements Rule {

        @Override
        public String code() {
            return "countries-in-" + region.key();
        }

        @Override
        public Finding judge(List<Candidate> partners) {
            var inside = partners.stream()
                    .filter(partner -> region.contains(partner))
                    .toList();
            var different =
                    inside.stream().map(Candidate::country).distinct().sorted().toList();
            return new Finding(
                    this, different.size() >= minimum, different.size(), counted(inside.stream()), different);
        }

        @Override
        public int missing(List<Candidate> partners) {
            return Math.max(0, minimum - judge(partners).found());
        }
    }

    /** At least so many organisations of one of the kinds. */
    record Kinds(int minimum, Set<String> kinds) implements Rule {

        @Override
        public String code() {
            return "kinds-" + kinds.stream().sorted().collect(Collectors.joining("-or-"));
        }

        @Override
        public Finding judge(List<Candidate> partners) {
            var counted = counted(partners.stream().filter(partner -> kinds.contains(partner.kind())));
            return new Finding(this, counted.size() >= minimum, counted.size(), counted, List.of());
        }

        @Override
        public int missing(List<Candidate> partners) {
            return Math.max(0, minimum - judge(partners).found());
        }
    }

    /** At least so many small or medium-sized enterprises. */
    record Smes(int minimum) implements Rule {

        @Override
        public String code() {
            return "smes";
        }

        @Override
        public Finding judge(List<Candidate> partners) {
            var counted = counted(partners.stream().filter(Candidate::sme));
            return new Finding(this, counted.size() >= minimum, counted.size(), counted, List.of());
        }

        @Override
        public int missing(List<Candidate> partners) {
            return Math.max(0, minimum - judge(partners).found());
        }
    }

    /** Nobody from elsewhere. */
    record OnlyFrom(Region region) implements Rule {

        @Override
        public String code() {
            return "only-from-" + region.key();
        }

        @Override
        public Finding judge(List<Candidate> partners) {
            var outside = partners.stream()
                    .filter(partner -> !region.contains(partner))
                    .toList();
            var elsewhere =
                    outside.stream().map(Candidate::country).distinct().sorted().toList();
            return new Finding(this, outside.isEmpty(), outside.size(), counted(outside.stream()), elsewhere);
        }

        @Override
        public boolean admits(Candidate partner) {
            return region.contains(partner);
        }
    }

    /** No partner of those kinds has less of the budget. */
    record SmallestShare(int minimum, Set<String> kinds) implements Rule {

        @Override
        public String code() {
            return "smallest-share-of-" + kinds.stream().sorted().collect(Collectors.joining("-or-"));
        }

        @Override
        public Finding judge(List<Candidate> partners) {
            var less = partners.stream()
                    .filter(partner -> kinds.contains(partner.kind()))
                    .filter(partner -> share(partner).compareTo(BigDecimal.valueOf(minimum)) < 0)
                    .toList();
            return new Finding(this, less.isEmpty(), less.size(), counted(less.stream()), List.of());
        }
    }

    /** No partner has more of the budget. */
    record LargestShare(int maximum) implements Rule {

        @Override
        public String code() {
            return "largest-share";
        }

        @Override
        public Finding judge(List<Candidate> partners) {
            var more = partners.stream()
                    .filter(partner -> share(partner).compareTo(BigDecimal.valueOf(maximum)) > 0)
                    .toList();
            return new Finding(
                    this, saidBy(partners) && more.isEmpty(), more.size(), counted(more.stream()), List.of());
        }
    }

    /** Those that are no small or medium-sized enterprises have at most so much of the budget together. */
    record ShareOfLarge(int maximum) implements Rule {

        @Override
        public String code() {
            return "share-of-large";
        }

        @Override
        public Finding judge(List<Candidate> partners) {
            var large = partners.stream().filter(partner -> !partner.sme()).toList();
            var sum = large.stream().map(Rule::share).reduce(BigDecimal.ZERO, BigDecimal::add);
            return new Finding(
                    this,
                    saidBy(partners) && sum.compareTo(BigDecimal.valueOf(maximum)) <= 0,
                    sum.setScale(0, RoundingMode.CEILING).intValueExact(),
                    counted(large.stream()),
                    List.of());
        }
    }

    private static BigDecimal share(Candidate partner) {
        return partner.share() == null ? BigDecimal.ZERO : partner.share();
    }

    /** Shares that nobody has said satisfy no rule about them. */
    private static boolean saidBy(List<Candidate> partners) {
        return partners.stream().allMatch(partner -> partner.share() != null);
    }

    private static List<UUID> counted(Stream<Candidate> partners) {
        return partners.map(Candidate::organisationId).distinct().toList();
    }
}
