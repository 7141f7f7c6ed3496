package org.tejido.project.matching;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What matching is asked: a call, without its contact.
 *
 * @param ownerId whose call it is; never among the answers
 * @param expertise sought, in the owner's words
 * @param dismissed said not to be relevant to this call
 */
record Question(
        UUID ownerId,
        String title,
        String text,
        Set<String> kinds,
        Set<String> countries,
        List<String> expertise,
        Filter filter,
        Set<UUID> dismissed) {

    Question(
            UUID ownerId, String title, String text, Set<String> kinds, Set<String> countries, List<String> expertise) {
        this(ownerId, title, text, kinds, countries, expertise, Filter.NONE, Set.of());
    }

    Question within(Filter narrower) {
        return new Question(ownerId, title, text, kinds, countries, expertise, narrower, dismissed);
    }

    Question without(Set<UUID> irrelevant) {
        return new Question(ownerId, title, text, kinds, countries, expertise, filter, irrelevant);
    }

    boolean admits(Organisation organisation, int number, Knowledge knowledge) {
        return !dismissed.contains(organisation.id()) && filter.admits(organisation, number, knowledge);
    }
}
