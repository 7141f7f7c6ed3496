package org.tejido.project.consortium;

import java.util.Map;
import java.util.Set;

/**
 * Countries that a rule treats alike.
 *
 * @param name by language
 * @param countries ISO 3166-1 alpha-2
 */
record Region(String key, Map<String, String> name, Set<String> countries) {

    boolean contains(Candidate partner) {
        return countries.contains(partner.country());
    }
}
