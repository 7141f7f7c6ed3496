package org.tejido.member.certificate;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A certificate as its reader sees it.
 *
 * @param validUntil the last day on which it holds
 * @param endedOn the first day without it, if it was withdrawn or given back
 */
public record CertificateView(
        UUID certificateId,
        UUID organisationId,
        String organisationName,
        String scheme,
        @Nullable String number,
        @Nullable String issuer,
        @Nullable String scope,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable LocalDate endedOn,
        long version) {}
