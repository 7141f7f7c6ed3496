package org.tejido.member.certificate;

import org.tejido.platform.problem.Refusal;

/** The same certificate is written down once. */
final class CertificateKnown extends Refusal {

    CertificateKnown() {
        super(
                Kind.CONFLICT,
                "certificate-known",
                "A certificate of this scheme and number holds on some of these days already.");
        at("/number");
    }
}
