package org.tejido.project.matching;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may be among the answers at all. What is empty or null does not matter.
 *
 * @param readiness a technology readiness level at which it works
 * @param programme how the name of a programme begins in which it took part
 */
record Filter(
        Set<String> kinds,
        Set<String> countries,
        @Nullable Boolean sme,
        @Nullable Integer readiness,
        @Nullable String programme) {

    static final Filter NONE = new Filter(Set.of(), Set.of(), null, null, null);

    boolean admits(Organisation organisation, int number, Knowledge knowledge) {
        return (kinds.isEmpty() || kinds.contains(organisation.kind()))
                && (countries.isEmpty() || countries.contains(organisation.country()))
                && (sme == null || sme.equals(organisation.sme()))
                && (readiness == null
                        || organisation.readiness() != null
                                && organisation.readiness().holds(readiness))
                && (programme == null || tookPart(programme.toLowerCase(Locale.ROOT), number, knowledge));
    }

    private static boolean tookPart(String programme, int organisation, Knowledge knowledge) {
        for (var number : knowledge.projectsOf(organisation)) {
            var name = knowledge.project(number).project().programme();
            if (name != null && name.toLowerCase(Locale.ROOT).startsWith(programme)) {
                return true;
            }
        }
        return false;
    }
}
