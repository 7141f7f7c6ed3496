package org.tejido.member.certificate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

final class CertificateForms {

    private static final String ONE_LINE = " *+[^\\s\\p{Cntrl}]\\P{Cntrl}*+";
    private static final String WORDS = "must be words on one line";

    private CertificateForms() {}

    /** @param id made by the client, or left to the service */
    record New(
            @Nullable UUID id,

            @NotNull @Size(max = 100) @Pattern(regexp = ONE_LINE, message = WORDS)
            String scheme,

            @Nullable @Size(max = 100) @Pattern(regexp = ONE_LINE, message = WORDS)
            String number,

            @Nullable @Size(max = 200) @Pattern(regexp = ONE_LINE, message = WORDS)
            String issuer,

            @Nullable @Size(max = 1000) @Pattern(regexp = ONE_LINE, message = WORDS)
            String scope,

            @NotNull LocalDate validFrom,
            @Nullable LocalDate validUntil) {

        Certificate.Print print() {
            return CertificateForms.print(scheme, number, issuer, scope, validFrom, validUntil);
        }
    }

    /** What a patch may change. */
    record Print(
            @NotNull @Size(max = 100) @Pattern(regexp = ONE_LINE, message = WORDS)
            String scheme,

            @Nullable @Size(max = 100) @Pattern(regexp = ONE_LINE, message = WORDS)
            String number,

            @Nullable @Size(max = 200) @Pattern(regexp = ONE_LINE, message = WORDS)
            String issuer,

            @Nullable @Size(max = 1000) @Pattern(regexp = ONE_LINE, message = WORDS)
            String scope,

            @NotNull LocalDate validFrom,
            @Nullable LocalDate validUntil) {

        static Print of(Certificate.Print it) {
            return new Print(it.scheme(), it.number(), it.issuer(), it.scope(), it.validFrom(), it.validUntil());
        }

        Certificate.Print print() {
            return CertificateForms.print(scheme, number, issuer, scope, validFrom, validUntil);
        }
    }

    /** @param on the first day without it */
    record End(@NotNull LocalDate on) {}

    private static Certificate.Print print(
            String scheme,
            @Nullable String number,
            @Nullable String issuer,
            @Nullable String scope,
            LocalDate validFrom,
            @Nullable LocalDate validUntil) {
        return new Certificate.Print(
                scheme.strip(), stripped(number), stripped(issuer), stripped(scope), validFrom, validUntil);
    }

    private static @Nullable String stripped(@Nullable String words) {
        return words == null ? null : words.strip();
    }
}
