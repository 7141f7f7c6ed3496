package org.tejido.project.matching;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Simple rankings to compare with, made from the same past and with none of the service's ranking. */
final class Baselines {

    private static final double SATURATION = 1.2;
    private static final double BY_LENGTH = 0.75;

    private final Numbers numbers = new Numbers();
    private final Organisation[] organisations;
    private final Map<String, Map<Integer, Integer>> postings = new HashMap<>();
    private final BitSet[] partners;
    private final double[] popularity;
    private final double[] lengths;
    private final double meanLength;

    Baselines(News past) {
        past.organisations().forEach(organisation -> numbers.of(organisation.id()));
        organisations = past.organisations().toArray(Organisation[]::new);
        partners = new BitSet[organisations.length];
        popularity = new double[organisations.length];
        lengths = new double[organisations.length];
        past.projects().forEach(this::hear);
        meanLength =
                Arrays.stream(lengths).filter(length -> length > 0).average().orElse(1);
    }

    private void hear(Project project) {
        var participants =
                project.participants().stream().mapToInt(numbers::find).toArray();
        var words = Words.ENGLISH.in(project.text());
        for (var participant : participants) {
            popularity[participant]++;
            words.forEach((term, word) -> {
                postings.computeIfAbsent(term, _ -> new HashMap<>()).merge(participant, word.times(), Integer::sum);
                lengths[participant] += word.times();
            });
            if (partners[participant] == null) {
                partners[participant] = new BitSet();
            }
            Arrays.stream(participants).filter(other -> other != participant).forEach(partners[participant]::set);
        }
    }

    Map<String, List<UUID>> rank(Question question, int limit) {
        var lists = new LinkedHashMap<String, List<UUID>>();
        lists.put("popularity", best(popularity, question, limit));
        lists.put("BM25", best(words(question), question, limit));
        lists.put("graph", best(graph(question.ownerId()), question, limit));
        return lists;
    }

    /** Whose projects, taken as one text, fit the words of the question (Robertson and Zaragoza 2009). */
    private double[] words(Question question) {
        var strengths = new double[organisations.length];
        for (var term : Words.ENGLISH.termsOf(question.title() + "\n" + question.text())) {
            var holding = postings.getOrDefault(term, Map.of());
            var rarity = Math.log(1 + (organisations.length - holding.size() + 0.5) / (holding.size() + 0.5));
            holding.forEach((organisation, times) -> {
                var norm = SATURATION * (1 - BY_LENGTH + BY_LENGTH * lengths[organisation] / meanLength);
                strengths[organisation] += rarity * times * (SATURATION + 1) / (times + norm);
            });
        }
        return strengths;
    }

    /** Who shares partners with the coordinator (Adamic and Adar 2003), and its own partners. */
    private double[] graph(UUID owner) {
        var strengths = new double[organisations.length];
        partnersOf(owner).stream().forEach(partner -> {
            var share = 1 / Math.log(1 + Math.max(2, partners[partner].cardinality()));
            strengths[partner] += share;
            partners[partner].stream().forEach(one -> strengths[one] += share);
        });
        return strengths;
    }

    boolean knows(UUID organisation) {
        var number = numbers.find(organisation);
        return number != Numbers.UNKNOWN && organisations[number].open();
    }

    Set<UUID> partners(UUID organisation) {
        return partnersOf(organisation).stream().mapToObj(numbers::id).collect(Collectors.toSet());
    }

    private BitSet partnersOf(UUID organisation) {
        var number = numbers.find(organisation);
        return number == Numbers.UNKNOWN || partners[number] == null ? new BitSet() : partners[number];
    }

    private List<UUID> best(double[] strengths, Question question, int limit) {
        var countries = question.filter().countries();
        var best = new TreeMap<Place, Integer>();
        IntStream.range(0, strengths.length)
                .filter(number -> strengths[number] > 0)
                .filter(number -> best.size() < limit
                        || strengths[number] >= best.lastKey().strength())
                .filter(number -> organisations[number].open()
                        && !organisations[number].id().equals(question.ownerId())
                        && (countries.isEmpty() || countries.contains(organisations[number].country())))
                .forEach(number -> {
                    best.put(new Place(strengths[number], organisations[number].id()), number);
                    if (best.size() > limit) {
                        best.pollLastEntry();
                    }
                });
        return best.keySet().stream().map(Place::id).toList();
    }

    private record Place(double strength, UUID id) implements Comparable<Place> {

        private static final Comparator<Place> THE_STRONGEST_FIRST =
                Comparator.comparingDouble(Place::strength).reversed().thenComparing(Place::id);

        @Override
        public int compareTo(Place other) {
            return THE_STRONGEST_FIRST.compare(this, other);
        }
    }
}
