package org.tejido.project.call;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tejido.project.contact.Contact;

/** A new call. */
record CallForm(
        @Nullable UUID id,
        @Nullable UUID organisationId,

        @Nullable @Pattern(regexp = CallKind.PATTERN, message = "must be a kind of call")
        String kind,

        @NotBlank @Size(max = 300) String title,

        @JsonProperty("abstract") @NotBlank @Size(max = 20000)
        String summary,

        @Nullable @Size(min = 1, max = 20000) String description,
        @Nullable @Size(min = 1, max = 10000) String advantages,
        @Nullable @Min(1) @Max(9) Integer readinessLevel,

        @Nullable @Pattern(regexp = BriefForm.IP_STATUS, message = "must be a way of protection")
        String ipStatus,

        @Nullable @Size(min = 1, max = 2000) String ipComment,
        @Nullable @Size(max = 100) String programme,
        @NotNull LocalDate deadline,
        @Nullable @Valid SeeksForm seeks,
        @Nullable Boolean anonymous,
        @Nullable @Size(max = 100) List<@NotNull UUID> excludedIds,
        @Nullable @Size(min = 1, max = 20000) String confidential,
        @NotNull @Valid Contact contact) {

    /** A call that does not say what it is, is a plain search for collaborators. */
    BriefForm says() {
        return new BriefForm(
                Objects.requireNonNullElse(kind, CallKind.COLLABORATION.wire()),
                title,
                summary,
                description,
                advantages,
                readinessLevel,
                ipStatus,
                ipComment,
                programme,
                deadline,
                seeks,
                anonymous,
                excludedIds,
                confidential,
                contact);
    }
}
