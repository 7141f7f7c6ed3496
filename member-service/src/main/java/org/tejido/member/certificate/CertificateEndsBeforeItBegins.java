package org.tejido.member.certificate;

import java.time.LocalDate;
import org.tejido.platform.problem.Refusal;

final class CertificateEndsBeforeItBegins extends Refusal {

    CertificateEndsBeforeItBegins(LocalDate day, String pointer) {
        super(Kind.INVALID, "certificate-ends-before-it-begins", "It cannot end before it begins: %s.".formatted(day));
        at(pointer);
    }
}
