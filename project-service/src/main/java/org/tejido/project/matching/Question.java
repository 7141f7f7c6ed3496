package org.tejido.project.matching;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What matching is asked: a call, without its contact.
 *
 * @param ownerId whose call it is; never among the answers
 * @param expertise sought, in the owner's words
 * @param barred no matches for this call, whatever they can
 */
record Question(
        UUID ownerId,
        String title,
        String text,
        Set<String> kinds,
        Set<String> countries,
        List<String> expertise,
        Filter filter,
        Set<UUID> barred) {

    Question(
            UUID ownerId, String title, String text, Set<String> kinds, Set<String> countries, List<String> expertise) {
        this(ownerId, title, text, kinds, countries, expertise, Filter.NONE, Set.of());
    }

    Question within(Filter narrower) {
        return new Question(ownerId, title, text, kinds, countries, expertise, narrower, barred);
    }

    Question without(Set<UUID> others) {
        return new Question(ownerId, title, text, kinds, countries, expertise, filter, others);
    }

    boolean admits(Organisation organisation, int number, Knowledge knowledge) {
        return !barred.contains(organisation.id()) && filter.admits(organisation, number, knowledge);
    }
}
