package org.tejido.member.certificate;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.platform.id.Ids;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.Members;
import org.tejido.platform.security.SignedIn;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.MergePatch;
import org.tejido.platform.version.Versioned;
import reactor.core.publisher.Mono;

/** An organisation sees to its own certificates, and the team to anybody's. */
@RestController
@RequestMapping("/api/organisations/{id}/certificates")
class CertificateController {

    private final RecordCertificate recordCertificate;
    private final ReviseCertificate reviseCertificate;
    private final EndCertificate endCertificate;
    private final CertificateList certificates;

    CertificateController(
            RecordCertificate recordCertificate,
            ReviseCertificate reviseCertificate,
            EndCertificate endCertificate,
            CertificateList certificates) {
        this.recordCertificate = recordCertificate;
        this.reviseCertificate = reviseCertificate;
        this.endCertificate = endCertificate;
        this.certificates = certificates;
    }

    @SignedIn
    @GetMapping
    Mono<Page<CertificateView>> list(
            @PathVariable UUID id, @RequestParam @Nullable LocalDate on, PageRequest page, Caller caller) {
        requireOwn(id, caller);
        return certificates.of(id, on, page);
    }

    @Members
    @PostMapping
    Mono<ResponseEntity<CertificateView>> record(
            @PathVariable UUID id, @Valid @RequestBody CertificateForms.New form, Caller caller) {
        requireOwn(id, caller);
        var certificate =
                new Certificate(Objects.requireNonNullElseGet(form.id(), Ids::next), id, form.print(), null, 1);
        return recordCertificate
                .record(certificate, caller)
                .then(Mono.defer(() -> certificates.show(id, certificate.id())))
                .map(view -> Versioned.created(
                        "/api/organisations/%s/certificates/%s".formatted(id, view.certificateId()),
                        view,
                        view.version()));
    }

    @SignedIn
    @GetMapping("/{certificate}")
    Mono<ResponseEntity<CertificateView>> get(@PathVariable UUID id, @PathVariable UUID certificate, Caller caller) {
        requireOwn(id, caller);
        return show(id, certificate);
    }

    @Members
    @PatchMapping(
            path = "/{certificate}",
            consumes = {"application/merge-patch+json", "application/json"})
    Mono<ResponseEntity<CertificateView>> revise(
            @PathVariable UUID id,
            @PathVariable UUID certificate,
            ExpectedVersion expected,
            MergePatch patch,
            Caller caller) {
        requireOwn(id, caller);
        return reviseCertificate.revise(id, certificate, expected, patch).then(Mono.defer(() -> show(id, certificate)));
    }

    @Members
    @PostMapping("/{certificate}/end")
    Mono<ResponseEntity<CertificateView>> end(
            @PathVariable UUID id,
            @PathVariable UUID certificate,
            ExpectedVersion expected,
            @Valid @RequestBody CertificateForms.End form,
            Caller caller) {
        requireOwn(id, caller);
        return endCertificate.end(id, certificate, expected, form.on()).then(Mono.defer(() -> show(id, certificate)));
    }

    private Mono<ResponseEntity<CertificateView>> show(UUID organisation, UUID certificate) {
        return certificates.show(organisation, certificate).map(view -> Versioned.ok(view, view.version()));
    }

    private static void requireOwn(UUID organisation, Caller caller) {
        if (!caller.actsFor(organisation)) {
            throw new NotFound("organisation", organisation);
        }
    }
}
