package org.tejido.project.matching;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What matching is asked: a call, without its contact.
 *
 * @param ownerId whose call it is; never among the answers
 * @param expertise sought, in the owner's words
 */
record Question(
        UUID ownerId, String title, String text, Set<String> kinds, Set<String> countries, List<String> expertise) {}
