package org.tejido.project.pipeline;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is planned; the shape to which a merge patch is applied. */
record PlanForm(
        @Nullable UUID consortiumId,
        @NotBlank @Size(max = 300) String title,
        @Nullable @Size(min = 1, max = 100) String programme,
        @Nullable @Size(min = 1, max = 200) String topic,

        @Nullable @DecimalMin("0.01") @Digits(integer = 12, fraction = 2)
        BigDecimal requestedFunding,

        @Nullable @Size(max = 20) List<@NotNull @Valid DeadlineForm> deadlines) {

    static PlanForm of(Proposal.Plan plan) {
        return new PlanForm(
                plan.consortiumId(),
                plan.title(),
                plan.programme(),
                plan.topic(),
                plan.requestedFunding(),
                plan.deadlines().stream()
                        .map(deadline -> new DeadlineForm(deadline.name(), deadline.on()))
                        .toList());
    }

    Proposal.Plan plan() {
        return new Proposal.Plan(
                consortiumId,
                title,
                programme,
                topic,
                requestedFunding,
                deadlines == null
                        ? List.of()
                        : deadlines.stream().map(DeadlineForm::deadline).toList());
    }

    record DeadlineForm(
            @NotBlank @Size(max = 200) String name, @NotNull LocalDate on) {

        Proposal.Deadline deadline() {
            return new Proposal.Deadline(name, on);
        }
    }
}
