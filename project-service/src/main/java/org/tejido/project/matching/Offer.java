package org.tejido.project.matching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
        if (sought.isEmpty() || offers.isEmpty()) {
            return List.of();
        }
        var roots = new LinkedHashMap<String, Set<String>>();
        offers.forEach(phrase -> roots.put(phrase, Words.SHARED.termsOf(phrase)));
        var fits = new ArrayList<Reason.Fit>();
        sought.forEach((wanted, words) -> roots.entrySet().stream()
                .filter(offered -> offered.getValue().containsAll(words))
                .findFirst()
                .ifPresent(offered -> fits.add(new Reason.Fit(wanted, offered.getKey()))));
        return fits;
    }
}
