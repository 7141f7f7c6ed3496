package org.tejido.project.consortium;

import java.util.List;
import org.tejido.platform.problem.Refusal;

/** The consortium breaks rules of its programme: all of them are told, not the first alone. */
final class NotEligible extends Refusal {

    NotEligible(Eligibility eligibility) {
        super(Kind.CONFLICT, "not-eligible", "The consortium does not satisfy the rules of %s."
                .formatted(eligibility.programme().key()));
        with("broken", eligibility.broken().stream().map(NotEligible::told).toList());
    }

    private static Broken told(Finding finding) {
        return new Broken(finding.rule().code(), FindingText.of(finding, "en"), FindingText.of(finding, "es"));
    }

    record Broken(String rule, String en, String es) {}
}
