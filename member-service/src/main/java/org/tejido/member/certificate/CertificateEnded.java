package org.tejido.member.certificate;

import java.time.LocalDate;
import org.tejido.platform.problem.Refusal;

final class CertificateEnded extends Refusal {

    CertificateEnded(LocalDate on) {
        super(Kind.CONFLICT, "certificate-ended", "It ended on %s already.".formatted(on));
    }
}
