package org.tejido.member.organisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Finds among many names those that are as alike as {@link Duplicates#ALIKE} by pg_trgm's measure, without comparing all
 * pairs. Two sets that have so much in common share one of their few rarest trigrams (prefix filter: Chaudhuri et al., "A
 * Primitive Operator for Similarity Joins in Data Cleaning", ICDE 2006), so only those are indexed and asked for.
 */
final class NameIndex {

    private static final int UNSEEN = -1;

    private final Map<Integer, Integer> ranks = new HashMap<>();
    private final Map<Integer, List<Integer>> places = new HashMap<>();
    private final Map<Integer, Entry> entries = new HashMap<>();

    /**
     * The trigrams of a name.
     *
     * @param size how many different ones
     * @param ranks of those that the names of this index have, the rarest first
     */
    record Entry(int size, int[] ranks) {

        /** So many of the rarest, of which one is shared by whoever is alike; those that are in no name count. */
        private int prefix() {
            var unseen = size - ranks.length;
            return Math.clamp(size - leastInCommon(size) + 1 - unseen, 0, ranks.length);
        }

        private static int leastInCommon(int size) {
            return (int) Math.ceil(Duplicates.ALIKE * size - 1e-6);
        }

        boolean isAlike(Entry other) {
            var common = 0;
            for (int here = 0, there = 0; here < ranks.length && there < other.ranks.length; ) {
                var difference = Integer.compare(ranks[here], other.ranks[there]);
                common += difference == 0 ? 1 : 0;
                here += difference <= 0 ? 1 : 0;
                there += difference >= 0 ? 1 : 0;
            }
            return likeness(common, size, other.size) >= Duplicates.ALIKE;
        }
    }

    /** @param names all that may be added */
    NameIndex(Collection<String> names) {
        var frequencies = new HashMap<Integer, Integer>();
        names.forEach(name -> trigrams(name).forEach(trigram -> frequencies.merge(trigram, 1, Integer::sum)));
        frequencies.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> ranks.put(entry.getKey(), ranks.size()));
    }

    Entry entry(String name) {
        var trigrams = trigrams(name).toArray();
        var known = Arrays.stream(trigrams)
                .map(trigram -> ranks.getOrDefault(trigram, UNSEEN))
                .filter(rank -> rank != UNSEEN)
                .sorted()
                .toArray();
        return new Entry(trigrams.length, known);
    }

    void add(int place, Entry entry) {
        entries.put(place, entry);
        for (var at = 0; at < entry.prefix(); at++) {
            places.computeIfAbsent(entry.ranks[at], _ -> new ArrayList<>()).add(place);
        }
    }

    /** Places in ascending order of those that are alike and that may be meant. */
    List<Integer> alike(Entry entry, IntPredicate mayBeMeant) {
        var candidates = new TreeSet<Integer>(Comparator.naturalOrder());
        for (var at = 0; at < entry.prefix(); at++) {
            candidates.addAll(places.getOrDefault(entry.ranks[at], List.of()));
        }
        return candidates.stream()
                .filter(place -> entries.get(place).isAlike(entry) && mayBeMeant.test(place))
                .toList();
    }

    /** pg_trgm's similarity of two names, 0 to 1. */
    static float likeness(String one, String other) {
        var trigrams = trigrams(one).toArray();
        var others = trigrams(other).boxed().toList();
        var common = (int) Arrays.stream(trigrams).filter(others::contains).count();
        return likeness(common, trigrams.length, others.size());
    }

    private static float likeness(int common, int size, int otherSize) {
        var all = size + otherSize - common;
        return all == 0 ? 0 : (float) common / all;
    }

    /** The different ones, as pg_trgm makes them: each word with two spaces before and one behind it. */
    private static IntStream trigrams(String name) {
        return Arrays.stream(name.split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> "  " + word + " ")
                .flatMapToInt(word ->
                        IntStream.rangeClosed(0, word.length() - 3).map(at -> packed(word.charAt(at), word, at)))
                .distinct();
    }

    /** Letters of our alphabets fit into ten bits; others may, ever so rarely, be taken for each other, as pg_trgm's hashes are. */
    private static int packed(char first, String word, int at) {
        return (first * 1024 + word.charAt(at + 1)) * 1024 + word.charAt(at + 2);
    }
}
