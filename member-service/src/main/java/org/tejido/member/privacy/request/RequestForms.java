package org.tejido.member.privacy.request;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the office writes down of a request. */
final class RequestForms {

    private static final String LINES = "[\\P{Cntrl}\\n\\r\\t]*";
    private static final String NO_CONTROLS = "must not contain control characters";

    private RequestForms() {}

    /**
     * @param id made by the client, or left to the service
     * @param personId left out, where nobody knows yet who asks
     */
    record NewRequest(
            @Nullable UUID id,

            @NotNull
            @Pattern(
                    regexp = "access|rectification|erasure|restriction|portability|objection",
                    message = "must be access, rectification, erasure, restriction, portability or objection")
            String right,

            @Nullable UUID personId,
            @NotNull LocalDate receivedOn,

            @NotNull
            @Pattern(
                    regexp = "email|letter|form|phone|in-person",
                    message = "must be email, letter, form, phone or in-person")
            String channel,

            @NotBlank @Size(max = 10_000) @Pattern(regexp = LINES, message = NO_CONTROLS)
            String words) {}

    /** @param how such as the document that was shown, and never a copy of it */
    record Identification(
            @NotNull UUID personId,

            @NotBlank @Size(max = 500) @Pattern(regexp = LINES, message = NO_CONTROLS)
            String how) {}

    record Extension(
            @NotBlank @Size(max = 2000) @Pattern(regexp = LINES, message = NO_CONTROLS)
            String why) {}

    record Reply(
            @NotNull @Pattern(regexp = "granted|partly|refused", message = "must be granted, partly or refused")
            String outcome,

            @NotBlank @Size(max = 10_000) @Pattern(regexp = LINES, message = NO_CONTROLS)
            String words) {}
}
