package org.tejido.member.task;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a task is about. */
record Subject(
        @NotNull
        @Pattern(
                regexp = "organisation|person|onboarding-case|interaction",
                message = "must be organisation, person, onboarding-case or interaction")
        String kind,

        @NotNull UUID id) {

    static final String ORGANISATION = "organisation";
    static final String PERSON = "person";
    static final String CASE = "onboarding-case";
    static final String INTERACTION = "interaction";

    static @Nullable UUID idOf(@Nullable Subject about, String kind) {
        return about != null && about.kind.equals(kind) ? about.id : null;
    }
}
