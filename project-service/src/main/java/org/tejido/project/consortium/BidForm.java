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

/** What of a consortium may change while it is proposed; the shape to which a merge patch is applied. */
record BidForm(
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 100) String programme,
        @NotNull UUID coordinatorId,

        @Nullable @DecimalMin("0.01") @Digits(integer = 12, fraction = 2)
        BigDecimal budget,

        @NotEmpty @Size(max = 100) List<@NotNull @Valid PartnerForm> partners) {

    static BidForm of(Consortium.Bid bid) {
        return new BidForm(
                bid.name(),
                bid.programme(),
                bid.coordinatorId(),
                bid.budget(),
                bid.partners().stream().map(PartnerForm::of).toList());
    }

    Consortium.Bid bid(UUID consortium, UUID call) {
        return new Consortium.Bid(
                consortium,
                call,
                name,
                programme,
                coordinatorId,
                budget,
                partners.stream().map(PartnerForm::partner).toList());
    }
}
