package org.tejido.member.certificate;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

@Service
class EndCertificate {

    private final Certificates certificates;

    EndCertificate(Certificates certificates) {
        this.certificates = certificates;
    }

    @Transactional
    public Mono<Void> end(UUID organisation, UUID id, ExpectedVersion expected, LocalDate on) {
        return certificates
                .get(organisation, id, expected)
                .map(certificate -> certificate.end(on))
                .flatMap(ended -> certificates.save(ended, "member.certificate.ended", on));
    }
}
