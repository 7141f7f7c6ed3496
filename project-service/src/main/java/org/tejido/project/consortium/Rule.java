package org.tejido.project.consortium;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that a programme asks of a consortium. The figures are data; what they mean is said here.
 *
 * <p>Entities count as independent of each other when they are different organisations: who controls whom is not known
 * here and stays the partners' declaration.
 */
sealed interface Rule {

    /** Stable name of the rule, for clients. */
    String code();

    Finding judge(List<Candidate> partners);

    /** At least so many legal entities, established in one of the countries. */
    record Entities(int minimum, Region region) implements Rule {

        @Override
        public String code() {
            return "entities-in-" + region.key();
        }

        @Override
        public Finding judge(List<Candidate> partners) {
            var counted = counted(partners.stream().filter(partner -> region.contains(partner)));
            return new Finding(this, counted.size() >= minimum, counted.size(), counted, List.of());
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
    }

    private static List<UUID> counted(Stream<Candidate> partners) {
        return partners.map(Candidate::organisationId).distinct().toList();
    }
}
