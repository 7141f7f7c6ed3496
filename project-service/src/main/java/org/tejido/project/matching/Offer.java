package org.tejido.project.matching;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Compares expertise sought with expertise offered: an offer fits if it holds every word of what is sought. */
final class Offer {

    private final Map<String, Set<String>> sought = new LinkedHashMap<>();

    Offer(List<String> expertise) {
        for (var phrase : expertise) {
            var roots = Words.SHARED.termsOf(phrase);
            if (!roots.isEmpty()) {
                sought.put(phrase, roots);
            }
        }
    }

    List<Reason.Fit> fits(List<String> offers) {
        return met(offers, phrase -> phrase).entrySet().stream()
                .map(met -> new Reason.Fit(met.getKey(), met.getValue()))
                .toList();
    }

    /** What is sought, each with the first that holds its words. */
    <T> Map<String, T> met(List<T> offers, Function<T, String> text) {
        if (sought.isEmpty() || offers.isEmpty()) {
            return Map.of();
        }
        var roots = new LinkedHashMap<T, Set<String>>();
        offers.forEach(offer -> roots.put(offer, Words.SHARED.termsOf(text.apply(offer))));
        var met = new LinkedHashMap<String, T>();
        sought.forEach((wanted, words) -> roots.entrySet().stream()
                .filter(offered -> offered.getValue().containsAll(words))
                .findFirst()
                .ifPresent(offered -> met.put(wanted, offered.getKey())));
        return met;
    }
}
