package org.tejido.project.consortium;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A partner as the owner of the call puts it into a consortium. */
record PartnerForm(
        @NotNull UUID organisationId,
        @NotBlank @Size(max = 100) String role,
        @Nullable @Size(max = 30) List<@NotBlank @Size(max = 200) String> tasks,

        @Nullable @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
        BigDecimal share) {

    static PartnerForm of(Consortium.Partner partner) {
        return new PartnerForm(partner.organisationId(), partner.role(), partner.tasks(), partner.share());
    }

    Consortium.Partner partner() {
        return new Consortium.Partner(
                organisationId,
                role,
                tasks == null ? List.of() : tasks.stream().distinct().toList(),
                share);
    }
}
