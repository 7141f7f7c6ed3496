package org.tejido.project.consortium;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
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

        @Nullable @DecimalMin("0.01") @Digits(integer = 12, fraction = 2)
        BigDecimal budget,

        @NotEmpty @Size(max = 100) List<@NotNull @Valid PartnerForm> partners) {

    Consortium.Bid bid(UUID consortium) {
        return new BidForm(name, programme, coordinatorId, budget, partners).bid(consortium, callId);
    }
}
