package org.tejido.project.consortium;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
    private static final UUID ANYBODY = new UUID(0, 0);

    /** No rule asks for more of those who are the same to all rules. */
    private static final int ALIKE = 4;

    private static final Comparator<Choice> BEST_FIRST = Comparator.comparingInt(Choice::gaps)
            .thenComparing(Comparator.comparingDouble(Choice::fit).reversed());

    private final List<Candidate> partners;
    private final List<Rule> rules;
    private final List<String> needed;
    private final List<Applicant> pool;
    private final List<BitSet> abilities;
    private final List<Candidate> traits;

    /**
     * @param pool those who fit better first
     * @param needed what the partners cannot do
     */
    Additions(List<Candidate> partners, Programme programme, List<Applicant> pool, Set<String> needed) {
        this.partners = partners;
        this.rules = programme.rules();
        this.needed = List.copyOf(needed);
        var alike = new HashMap<Object, Integer>();
        this.pool = pool.stream()
                .filter(applicant -> rules.stream().allMatch(rule -> rule.admits(applicant.candidate())))
                .sorted(Comparator.comparingDouble(Applicant::fit).reversed())
                .filter(applicant -> alike.merge(Likeness.of(applicant), 1, Integer::sum) <= ALIKE)
                .toList();
        this.abilities = this.pool.stream().map(this::abilities).toList();
        this.traits = traits();
    }

    /** What of each matters to rules: two are the same to them unless one is kin of somebody. */
    private List<Candidate> traits() {
        var kin = Stream.concat(partners.stream(), pool.stream().map(Applicant::candidate))
                .collect(Collectors.groupingBy(Candidate::kin, Collectors.counting()));
        return pool.stream()
                .map(Applicant::candidate)
                .map(one -> new Candidate(
                        ANYBODY,
                        one.kind(),
                        one.country(),
                        one.sme(),
                        kin.getOrDefault(one.kin(), 0L) > 1 ? one.kin() : ANYBODY,
                        one.share()))
                .toList();
    }

    private BitSet abilities(Applicant applicant) {
        var can = new BitSet();
        IntStream.range(0, needed.size())
                .filter(phrase -> applicant.proofs().containsKey(needed.get(phrase)))
                .forEach(can::set);
        return can;
    }

    List<Applicant> closing() {
        var open = new BitSet();
        open.set(0, needed.size());
        var best = Choice.of(new BitSet(), open, missing(partners), 0);
        var grown = List.of(best);
        for (var size = 1; size <= MOST && best.gaps > 0 && !grown.isEmpty(); size++) {
            var seen = new HashSet<BitSet>();
            grown = grown.stream()
                    .flatMap(this::grown)
                    .filter(choice -> seen.add(choice.members))
                    .sorted(BEST_FIRST)
                    .limit(BREADTH)
                    .toList();
            if (!grown.isEmpty() && grown.getFirst().gaps < best.gaps) {
                best = grown.getFirst();
            }
        }
        return best.members.stream().mapToObj(pool::get).toList();
    }

    private Stream<Choice> grown(Choice choice) {
        var missing = new HashMap<Candidate, Integer>();
        return IntStream.range(0, pool.size())
                .filter(number -> !choice.members.get(number))
                .filter(number -> abilities.get(number).intersects(choice.open)
                        || missing(choice, number, missing) < choice.missing)
                .mapToObj(number -> with(choice, number, missing(choice, number, missing)))
                .filter(more -> more.gaps < choice.gaps);
    }

    /** @param known of those who are the same to rules */
    private int missing(Choice choice, int number, Map<Candidate, Integer> known) {
        return choice.missing == 0
                ? 0
                : known.computeIfAbsent(traits.get(number), _ -> missing(joined(with(choice.members, number))));
    }

    private Choice with(Choice choice, int number, int missing) {
        var open = (BitSet) choice.open.clone();
        open.andNot(abilities.get(number));
        return Choice.of(
                with(choice.members, number),
                open,
                missing,
                choice.fit + pool.get(number).fit());
    }

    private static BitSet with(BitSet members, int number) {
        var more = (BitSet) members.clone();
        more.set(number);
        return more;
    }

    private List<Candidate> joined(BitSet members) {
        var all = new ArrayList<>(partners);
        members.stream().mapToObj(pool::get).map(Applicant::candidate).forEach(all::add);
        return all;
    }

    private int missing(List<Candidate> all) {
        return rules.stream().mapToInt(rule -> rule.missing(all)).sum();
    }

    /** @param open what of that which is needed nobody can */
    private record Choice(BitSet members, BitSet open, int missing, int gaps, double fit) {

        static Choice of(BitSet members, BitSet open, int missing, double fit) {
            return new Choice(members, open, missing, open.cardinality() + missing, fit);
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
