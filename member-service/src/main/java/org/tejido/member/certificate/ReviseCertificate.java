package org.tejido.member.certificate;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.MergePatch;
import reactor.core.publisher.Mono;

@Service
class ReviseCertificate {

    private final Certificates certificates;

    ReviseCertificate(Certificates certificates) {
        this.certificates = certificates;
    }

    @Transactional
    public Mono<Void> revise(UUID organisation, UUID id, ExpectedVersion expected, MergePatch patch) {
        return certificates
                .get(organisation, id, expected)
                .map(certificate -> certificate.revise(
                        patch.applyTo(CertificateForms.Print.of(certificate.print()), CertificateForms.Print.class)
                                .print()))
                .flatMap(revised -> certificates.save(
                        revised, "member.certificate.revised", revised.print().validFrom()));
    }
}
