package org.tejido.project.consortium;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Who should join, so that as little as possible is missing: of all sets that leave the fewest gaps one of the smallest, and of
 * those the one that fits best. A gap is something to do that nobody can, or a partner that a rule asks for.
 *
 * <p>Sets grow by one member at a time, each of which closes a gap, and of each size the {@value #BREADTH} most promising are
 * grown further: with few to choose among that is all of them.
 */
final class Additions {

    private static final int BREADTH = 64;
    private static final int MOST = 12;

    /** No rule asks for more of those who are the same to all rules. */
    private static final int ALIKE = 4;

    private static final Comparator<Choice> BEST_FIRST = Comparator.comparingInt(Choice::gaps)
            .thenComparing(Comparator.comparingDouble(Choice::fit).reversed())
            .thenComparing(choice -> choice.members.toString());

    private final List<Candidate> partners;
    private final List<Rule> rules;
    private final List<Applicant> pool;

    /** @param pool those who fit better first */
    Additions(List<Candidate> partners, Programme programme, List<Applicant> pool) {
        this.partners = partners;
        this.rules = programme.rules();
        var alike = new HashMap<Object, Integer>();
        this.pool = pool.stream()
                .filter(applicant -> rules.stream().allMatch(rule -> rule.admits(applicant.candidate())))
                .sorted(Comparator.comparingDouble(Applicant::fit).reversed())
                .filter(applicant -> alike.merge(Likeness.of(applicant), 1, Integer::sum) <= ALIKE)
                .toList();
    }

    /** @param needed what the partners cannot do */
    List<Applicant> closing(Set<String> needed) {
        var best = new Choice(new BitSet(), needed, missing(partners), 0);
        var grown = List.of(best);
        for (var size = 1; size <= MOST && best.gaps() > 0 && !grown.isEmpty(); size++) {
            var seen = new HashSet<BitSet>();
            grown = grown.stream()
                    .flatMap(this::grown)
                    .filter(choice -> seen.add(choice.members))
                    .sorted(BEST_FIRST)
                    .limit(BREADTH)
                    .toList();
            if (!grown.isEmpty() && grown.getFirst().gaps() < best.gaps()) {
                best = grown.getFirst();
            }
        }
        return best.members.stream().mapToObj(pool::get).toList();
    }

    private Stream<Choice> grown(Choice choice) {
        return IntStream.range(0, pool.size())
                .filter(number -> !choice.members.get(number))
                .mapToObj(number -> with(choice, number))
                .filter(more -> more.gaps() < choice.gaps());
    }

    private Choice with(Choice choice, int number) {
        var members = (BitSet) choice.members.clone();
        members.set(number);
        var applicant = pool.get(number);
        var needed = new HashSet<>(choice.needed);
        needed.removeAll(applicant.proofs().keySet());
        return new Choice(
                members, needed, choice.missing == 0 ? 0 : missing(joined(members)), choice.fit + applicant.fit());
    }

    private List<Candidate> joined(BitSet members) {
        var all = new ArrayList<>(partners);
        members.stream().mapToObj(pool::get).map(Applicant::candidate).forEach(all::add);
        return all;
    }

    private int missing(List<Candidate> all) {
        return rules.stream().mapToInt(rule -> rule.missing(all)).sum();
    }

    private record Choice(BitSet members, Set<String> needed, int missing, double fit) {

        int gaps() {
            return needed.size() + missing;
        }
    }

    /** What of somebody matters to rules and tasks. */
    private record Likeness(Set<String> can, String kind, String country, boolean sme) {

        static Likeness of(Applicant applicant) {
            var candidate = applicant.candidate();
            return new Likeness(applicant.proofs().keySet(), candidate.kind(), candidate.country(), candidate.sme());
        }
    }
}
