package org.tejido.member.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tejido.member.taxid.TaxId;

/**
 * An organisation as it is written into a form. As a patch it names what may be changed.
 *
 * @param id chosen by the client, so that it can name what it makes; made here if absent
 */
public record OrganisationForm(
        @Nullable UUID id,
        @NotBlank @Size(max = 300) String name,
        @NotBlank String kind,
        @NotNull @Pattern(regexp = "[A-Z]{2}") String country,
        @Nullable @Size(max = 40) String taxId,
        @Nullable @Size(max = 120) String city,
        @Nullable @Size(max = 300) @Pattern(regexp = "https?://.+") String website,
        @Nullable Boolean sme,
        @Nullable @Size(max = 5000) String description,
        @Nullable @Size(max = 40) List<@NotBlank @Size(max = 80) String> keywords) {

    /**
     * The profile of an organisation that applies by itself.
     *
     * @throws WithoutTaxId where it does not say who it is in law
     */
    public Profile applying() {
        if (taxId == null || taxId.isBlank()) {
            throw new WithoutTaxId();
        }
        return profile();
    }

    /** @throws org.tejido.platform.problem.Refusal where a word or the tax identifier breaks its rule */
    Profile profile() {
        return new Profile(
                name.strip(),
                Kind.of(kind),
                country,
                taxId == null || taxId.isBlank() ? null : TaxId.of(country, taxId),
                city,
                website,
                sme,
                description,
                keywords == null ? List.of() : List.copyOf(keywords));
    }
}
