package org.tejido.member.tag;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param colour as on the web: {@code #1b5e20} */
record TagForm(
        @NotBlank @Size(max = 60) @Pattern(regexp = "\\P{Cntrl}*", message = "must not contain control characters")
        String name,

        @NotNull @Pattern(regexp = "#[0-9a-fA-F]{6}", message = "must be a colour such as #1b5e20")
        String colour) {

    /** @param id made by the client, or left to the service */
    record NewTag(
            @Nullable UUID id,

            @NotBlank @Size(max = 60) @Pattern(regexp = "\\P{Cntrl}*", message = "must not contain control characters")
            String name,

            @NotNull @Pattern(regexp = "#[0-9a-fA-F]{6}", message = "must be a colour such as #1b5e20")
            String colour) {

        TagForm form() {
            return new TagForm(name, colour);
        }
    }

    record Chosen(@NotNull @Size(max = 100) Set<@NotNull UUID> tags) {}

    record Merge(@NotNull UUID into) {}

    String plainName() {
        return name.strip();
    }

    String plainColour() {
        return colour.toLowerCase(Locale.ROOT);
    }
}
