package org.tejido.event.registration;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Those who come with somebody, as far as their names are known. */
record Companions(@NotNull @Size(max = 99) List<@NotNull @Valid Companion> people) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Companion(
            @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*")
            String name,

            @Nullable @Size(max = 254) @Email(regexp = MailAddress.FORM)
            String email) {}
}
