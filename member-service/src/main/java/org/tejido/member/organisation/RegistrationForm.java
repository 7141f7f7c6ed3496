package org.tejido.member.organisation;

import static org.tejido.member.organisation.OrganisationForm.LINES;
import static org.tejido.member.organisation.OrganisationForm.NO_CONTROLS;
import static org.tejido.member.organisation.OrganisationForm.ONE_LINE;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as the office writes it down. Its fields are those of {@link OrganisationForm}; flat, so that a
 * field at fault is found where the client has written it.
 *
 * @param id made by the client, or left to the service
 */
record RegistrationForm(
        @Nullable UUID id,

        @NotBlank @Size(max = 300) @Pattern(regexp = ONE_LINE, message = NO_CONTROLS)
        String name,

        @Nullable @Size(max = 60) @Pattern(regexp = ONE_LINE, message = NO_CONTROLS)
        String taxId,

        @NotNull String kind,
        @NotNull String country,

        @Nullable @Size(max = 120) @Pattern(regexp = ONE_LINE, message = NO_CONTROLS)
        String city,

        @Nullable @Size(max = 500) @Pattern(regexp = ONE_LINE, message = NO_CONTROLS)
        String website,

        @Nullable Boolean sme,

        @Nullable @Size(max = 10_000) @Pattern(regexp = LINES, message = NO_CONTROLS)
        String description,

        @Nullable @Size(max = 50)
        List<@NotBlank @Size(max = 100) @Pattern(regexp = ONE_LINE, message = NO_CONTROLS) String> keywords,

        @Nullable @Size(max = 5) String nuts,
        @Nullable @Size(max = 20) List<@NotNull @Valid ActivityForm> activities,

        @Nullable @Size(max = 30)
        List<@NotBlank @Size(max = 300) @Pattern(regexp = ONE_LINE, message = NO_CONTROLS) String> otherNames) {

    Profile profile() {
        return new OrganisationForm(
                        name,
                        taxId,
                        kind,
                        country,
                        city,
                        website,
                        sme,
                        description,
                        keywords,
                        nuts,
                        activities,
                        otherNames)
                .profile();
    }
}
