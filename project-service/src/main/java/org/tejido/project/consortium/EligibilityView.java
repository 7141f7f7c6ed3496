package org.tejido.project.consortium;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;

/** What a programme's rules say of a consortium, as callers see it. */
record EligibilityView(
        String programme, String version, String name, String source, boolean eligible, List<RuleView> rules) {

    /**
     * @param text the rule and what was found, in the caller's language
     * @param organisationIds the partners that were counted
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record RuleView(
            String rule, boolean holds, String text, int found, List<UUID> organisationIds, List<String> countries) {}
}
