package org.tejido.member.privacy.register;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * An activity as it is written: the whole of it, since each version is one.
 *
 * @param retired left out, false
 */
record ActivityForm(
        @NotNull @Pattern(regexp = Activity.LEGAL_BASES, message = "must be one of GDPR, art. 6(1)")
        String legalBasis,

        @Nullable Boolean retired,
        @NotNull @Valid TextForm es,
        @NotNull @Valid TextForm en) {

    Activity activity(String code, long version) {
        return new Activity(code, legalBasis, Boolean.TRUE.equals(retired), es.text(), en.text(), version);
    }

    record TextForm(
            @NotBlank @Size(max = 2000) @Pattern(regexp = LINES, message = NO_CONTROLS)
            String purpose,

            @NotBlank @Size(max = 2000) @Pattern(regexp = LINES, message = NO_CONTROLS)
            String basis,

            @NotBlank @Size(max = 2000) @Pattern(regexp = LINES, message = NO_CONTROLS)
            String people,

            @NotBlank @Size(max = 2000) @Pattern(regexp = LINES, message = NO_CONTROLS)
            String data,

            @NotBlank @Size(max = 2000) @Pattern(regexp = LINES, message = NO_CONTROLS)
            String recipients,

            @NotBlank @Size(max = 2000) @Pattern(regexp = LINES, message = NO_CONTROLS)
            String transfers,

            @NotBlank @Size(max = 2000) @Pattern(regexp = LINES, message = NO_CONTROLS)
            String retention,

            @NotBlank @Size(max = 2000) @Pattern(regexp = LINES, message = NO_CONTROLS)
            String security) {

        private static final String LINES = "[\\P{Cntrl}\\n\\r\\t]*";
        private static final String NO_CONTROLS = "must not contain control characters";

        Activity.Text text() {
            return new Activity.Text(
                    purpose.strip(),
                    basis.strip(),
                    people.strip(),
                    data.strip(),
                    recipients.strip(),
                    transfers.strip(),
                    retention.strip(),
                    security.strip());
        }
    }
}
