package org.tejido.member.certificate;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param endedOn the first day without it, if it was withdrawn or given back before it ran out */
record Certificate(
        UUID id, UUID organisation, Print print, @Nullable LocalDate endedOn, long version) {

    /**
     * What is printed on it.
     *
     * @param scheme such as ISO 9001
     * @param scope what of the organisation it covers
     * @param validUntil the last day on which it holds; null where it does not run out
     */
    record Print(
            String scheme,
            @Nullable String number,
            @Nullable String issuer,
            @Nullable String scope,
            LocalDate validFrom,
            @Nullable LocalDate validUntil) {

        Print {
            if (validUntil != null && validUntil.isBefore(validFrom)) {
                throw new CertificateEndsBeforeItBegins(validFrom, "/validUntil");
            }
        }
    }

    /** Printed otherwise, or read wrongly before. */
    Certificate revise(Print revised) {
        if (endedOn != null && endedOn.isBefore(revised.validFrom())) {
            throw new CertificateEndsBeforeItBegins(endedOn, "/validFrom");
        }
        return new Certificate(id, organisation, revised, endedOn, version + 1);
    }

    /** Ended on the day that it began, it has never been. @throws CertificateEnded if it ended already */
    Certificate end(LocalDate on) {
        if (endedOn != null) {
            throw new CertificateEnded(endedOn);
        }
        if (on.isBefore(print.validFrom())) {
            throw new CertificateEndsBeforeItBegins(print.validFrom(), "/on");
        }
        return new Certificate(id, organisation, print, on, version + 1);
    }
}
