package org.tejido.member.onboarding;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tejido.platform.id.Ids;

/** What is written to open a case and to take it further. */
final class OnboardingForms {

    private static final String LINES = "[\\P{Cntrl}\\n\\r\\t]*";
    private static final String NO_CONTROLS = "must not contain control characters";

    private OnboardingForms() {}

    /**
     * @param id made by the client, or left to the service
     * @param pipelineId left out, the usual one
     * @param owner account of whoever sees to it; left out, the caller
     */
    record NewCase(
            @Nullable UUID id,
            @NotNull UUID organisationId,
            @Nullable UUID pipelineId,
            @Nullable UUID owner) {

        OnboardingCase.About about(UUID pipeline, UUID caller) {
            return new OnboardingCase.About(
                    Objects.requireNonNullElseGet(id, Ids::next),
                    pipeline,
                    organisationId,
                    null,
                    Objects.requireNonNullElse(owner, caller));
        }
    }

    record Move(@NotNull String to) {}

    /**
     * @param done false takes the tick back; left out, true
     * @param fileId paper of the organisation that shows it; the team's to say
     */
    record Tick(
            @NotNull String requirement,
            @Nullable Boolean done,
            @Nullable UUID fileId) {

        boolean isDone() {
            return !Boolean.FALSE.equals(done);
        }
    }

    record Assignment(@NotNull UUID owner) {}

    record Reason(
            @NotBlank @Size(max = 2000) @Pattern(regexp = LINES, message = NO_CONTROLS)
            String reason) {}
}
