package org.tejido.project.pipeline;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A new proposal, an idea yet. */
record ProposalForm(
        @Nullable UUID id,
        @Nullable UUID organisationId,
        @Nullable UUID consortiumId,
        @NotBlank @Size(max = 300) String title,
        @Nullable @Size(min = 1, max = 100) String programme,
        @Nullable @Size(min = 1, max = 200) String topic,

        @Nullable @DecimalMin("0.01") @Digits(integer = 12, fraction = 2)
        BigDecimal requestedFunding,

        @Nullable @Size(max = 20) List<PlanForm.@NotNull @Valid DeadlineForm> deadlines) {

    Proposal.Plan plan() {
        return new PlanForm(consortiumId, title, programme, topic, requestedFunding, deadlines).plan();
    }
}
