package org.tejido.project.outcome;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A new outcome. */
record OutcomeForm(
        @Nullable UUID id,

        @NotNull @Pattern(regexp = OutcomeKind.PATTERN, message = "must be a kind of outcome")
        String kind,

        @NotBlank @Size(max = 300) String title,
        @NotNull LocalDate happenedOn,

        @Nullable @DecimalMin("0.01") @Digits(integer = 12, fraction = 2)
        BigDecimal quantity,

        @NotNull @Valid EvidenceForm evidence,
        @Nullable UUID cooperationId,
        @Nullable UUID proposalId,
        @Nullable UUID eventId,
        @NotEmpty @Size(max = 50) List<@NotNull UUID> organisationIds) {

    Outcome.Account account() {
        return new Outcome.Account(
                OutcomeKind.of(kind),
                title,
                happenedOn,
                quantity,
                new Outcome.Evidence(evidence.url(), evidence.text()),
                new Outcome.Origin(cooperationId, proposalId, eventId),
                organisationIds);
    }

    /** An address is of the web: what opens in a browser must be nothing else. */
    record EvidenceForm(
            @Nullable
            @Size(max = 1000)
            @Pattern(regexp = "https?://[^\\s\"<>]++", message = "must be an address of the web")
            String url,

            @Nullable @Size(min = 1, max = 2000) String text) {}
}
