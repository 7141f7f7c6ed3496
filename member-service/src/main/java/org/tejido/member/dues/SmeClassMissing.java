package org.tejido.member.dues;

import org.tejido.platform.problem.Refusal;

/** The band depends on a class that its figures do not tell. */
final class SmeClassMissing extends Refusal {

    /** @param word the class that no band is for; unknown where figures are missing */
    SmeClassMissing(String word) {
        super(
                Kind.CONFLICT,
                "sme-class-missing",
                "What it pays depends on its class by Recommendation 2003/361/EC, and that is: %s.".formatted(word));
        with("smeClass", word);
    }
}
