package org.tejido.project.call;

import java.util.List;

/**
 * Whom a call seeks. Wishes, not gates: who fits them ranks higher, and who does not is not shut out.
 *
 * @param kinds of organisation, such as hospital
 * @param countries ISO 3166-1 alpha-2
 * @param expertise in the owner's words
 * @param roles what the partner would be to the owner, such as licensee
 * @param tasks what there is to do
 */
public record Seeks(
        List<String> kinds, List<String> countries, List<String> expertise, List<String> roles, List<Task> tasks) {

    public Seeks {
        kinds = List.copyOf(kinds);
        countries = List.copyOf(countries);
        expertise = List.copyOf(expertise);
        roles = List.copyOf(roles);
        tasks = List.copyOf(tasks);
    }

    public Seeks(List<String> kinds, List<String> countries, List<String> expertise) {
        this(kinds, countries, expertise, List.of(), List.of());
    }
}
