package org.tejido.member.certificate;

import java.util.UUID;
import org.tejido.platform.problem.Refusal;

/** The id that the client made is taken. */
final class CertificateExists extends Refusal {

    CertificateExists(UUID id) {
        super(Kind.CONFLICT, "certificate-exists", "There is a certificate %s already.".formatted(id));
        at("/id");
    }
}
