package org.tejido.project.consortium;

import java.util.List;
import java.util.Map;

/**
 * A funding programme and what it asks of a consortium.
 *
 * @param version which state of the rules this is; changes with every change of them
 * @param name by language
 * @param source where the rules are written
 */
record Programme(String key, String version, Map<String, String> name, String source, List<Rule> rules) {

    Eligibility judge(List<Candidate> partners) {
        return new Eligibility(
                this, rules.stream().map(rule -> rule.judge(partners)).toList());
    }
}
