package org.tejido.project.call;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tejido.project.contact.Contact;

/** A new call. */
record CallForm(
        @Nullable UUID id,
        @Nullable UUID organisationId,
        @NotBlank @Size(max = 300) String title,

        @JsonProperty("abstract") @NotBlank @Size(max = 20000)
        String summary,

        @Nullable @Size(max = 100) String programme,
        @NotNull LocalDate deadline,
        @Nullable @Valid SeeksForm seeks,
        @NotNull @Valid Contact contact) {

    Brief brief() {
        return new BriefForm(title, summary, programme, deadline, seeks, contact).brief();
    }
}
