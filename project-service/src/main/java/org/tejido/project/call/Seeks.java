package org.tejido.project.call;

import java.util.List;

/**
 * Whom a call seeks. Wishes, not gates: who fits them ranks higher, and who does not is not shut out.
 *
 * @param kinds of organisation, such as hospital
 * @param countries ISO 3166-1 alpha-2
 * @param expertise in the owner's words
 */
public record Seeks(List<String> kinds, List<String> countries, List<String> expertise) {

    public Seeks {
        kinds = List.copyOf(kinds);
        countries = List.copyOf(countries);
        expertise = List.copyOf(expertise);
    }
}
