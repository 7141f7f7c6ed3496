package org.tejido.project.matching;

import java.util.Map;
import java.util.TreeMap;

/** How many of all that fit a question are of which kind, country and size. */
record Facets(int all, Map<String, Integer> kinds, Map<String, Integer> countries, int smes) {

    static final class Count {

        private final Map<String, Integer> kinds = new TreeMap<>();
        private final Map<String, Integer> countries = new TreeMap<>();
        private int all;
        private int smes;

        void add(Organisation organisation) {
            all++;
            kinds.merge(organisation.kind(), 1, Integer::sum);
            countries.merge(organisation.country(), 1, Integer::sum);
            smes += Boolean.TRUE.equals(organisation.sme()) ? 1 : 0;
        }

        Facets facets() {
            return new Facets(all, kinds, countries, smes);
        }
    }
}
