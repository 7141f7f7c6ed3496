package org.tejido.member.certificate;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.security.Caller;
import reactor.core.publisher.Mono;

@Service
class RecordCertificate {

    private final Certificates certificates;

    RecordCertificate(Certificates certificates) {
        this.certificates = certificates;
    }

    @Transactional
    public Mono<Void> record(Certificate certificate, Caller caller) {
        return certificates.add(certificate, caller);
    }
}
