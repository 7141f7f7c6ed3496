package org.tejido.project.consortium;

import org.tejido.platform.problem.Refusal;
import org.tejido.project.language.Language;

/** The consortium breaks rules of its programme: all of them are told, not the first alone. */
final class NotEligible extends Refusal {

    NotEligible(Eligibility eligibility) {
        super(
                Kind.CONFLICT,
                "not-eligible",
                "The consortium does not satisfy the rules of %s."
                        .formatted(eligibility.programme().key()));
        with("broken", eligibility.broken().stream().map(NotEligible::told).toList());
    }

    private static Broken told(Finding finding) {
        return new Broken(
                finding.rule().code(), FindingText.of(finding, Language.EN), FindingText.of(finding, Language.ES));
    }

    record Broken(String rule, String en, String es) {}
}
