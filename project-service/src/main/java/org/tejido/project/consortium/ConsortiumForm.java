package org.tejido.project.consortium;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A new consortium. */
record ConsortiumForm(
        @Nullable UUID id,
        @NotNull UUID callId,
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 100) String programme,
        @NotNull UUID coordinatorId,
        @NotEmpty @Size(max = 100) List<@NotNull @Valid PartnerForm> partners) {

    Consortium.Bid bid(UUID consortium) {
        return new Consortium.Bid(
                consortium,
                callId,
                name,
                programme,
                coordinatorId,
                partners.stream().map(PartnerForm::partner).toList());
    }

    record PartnerForm(
            @NotNull UUID organisationId,
            @NotBlank @Size(max = 100) String role) {

        Consortium.Partner partner() {
            return new Consortium.Partner(organisationId, role);
        }
    }
}
