package org.tejido.member.privacy.consent;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

final class ConsentForms {

    private static final String NO_CONTROLS = "must not contain control characters";
    private static final String LINES = "[\\P{Cntrl}\\n\\r\\t]*";

    private ConsentForms() {}

    /**
     * @param textVersion and {@code language} of what was shown: a yes needs them, a no has none
     * @param evidence where the proof lies, such as the number of a signed form
     */
    record Statement(
            @NotNull @Size(max = 60) String purpose,
            @NotNull Boolean given,

            @NotNull @Pattern(regexp = "form|paper|api", message = "must be form, paper or api")
            String channel,

            @Nullable @Min(1) Integer textVersion,

            @Nullable @Pattern(regexp = "es|en", message = "must be es or en")
            String language,

            @Nullable @Size(min = 1, max = 500) @Pattern(regexp = "\\P{Cntrl}*", message = NO_CONTROLS)
            String evidence) {}

    record Asked(
            @NotNull @Size(max = 60) String purpose,

            @NotNull @Pattern(regexp = "es|en", message = "must be es or en")
            String language) {}

    record Confirmation(@NotNull @Size(max = 100) String token) {}

    record Words(
            @NotBlank @Size(max = 10_000) @Pattern(regexp = LINES, message = NO_CONTROLS)
            String es,

            @NotBlank @Size(max = 10_000) @Pattern(regexp = LINES, message = NO_CONTROLS)
            String en) {}
}
