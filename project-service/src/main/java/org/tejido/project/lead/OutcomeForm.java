package org.tejido.project.lead;

import jakarta.validation.constraints.NotNull;

record OutcomeForm(@NotNull String outcome) {

    /** @throws UnknownOutcome for anything but the two */
    Lead.Outcome read() {
        return switch (outcome) {
            case "pursued" -> Lead.Outcome.PURSUED;
            case "dropped" -> Lead.Outcome.DROPPED;
            default -> throw new UnknownOutcome(outcome);
        };
    }
}
