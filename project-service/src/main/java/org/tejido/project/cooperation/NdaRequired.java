package org.tejido.project.cooperation;

import org.tejido.platform.problem.Refusal;

/** What is confidential is not read before both have agreed on secrecy. */
final class NdaRequired extends Refusal {

    NdaRequired() {
        super(
                Kind.FORBIDDEN,
                "nda-required",
                "The confidential part is for who has agreed on secrecy with the owner, as long as the two cooperate.");
    }
}
