package org.tejido.project.outcome;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tejido.platform.life.Fact;
import org.tejido.platform.outbox.Message;

/** Facts to messages: contracts/asyncapi.yaml, channel outcome. */
final class OutcomeMessages {

    static final String TOPIC = "project.outcome.v1";

    private OutcomeMessages() {}

    record Told(
            UUID outcomeId,
            String kind,
            String title,
            LocalDate happenedOn,
            @Nullable BigDecimal quantity,
            List<UUID> organisationIds,
            @Nullable UUID cooperationId,
            @Nullable UUID proposalId,
            @Nullable UUID eventId) {}

    static Message of(Fact fact) {
        return switch ((OutcomeFact) fact) {
            case OutcomeFact.Claimed(var outcome) -> message("claimed", outcome);
            case OutcomeFact.Recorded(var outcome) -> message("recorded", outcome);
            case OutcomeFact.Retracted(var outcome) -> message("retracted", outcome);
        };
    }

    private static Message message(String happened, Outcome outcome) {
        var account = outcome.account();
        return new Message(
                TOPIC,
                "project.outcome." + happened,
                outcome.id(),
                outcome.version(),
                new Told(
                        outcome.id(),
                        account.kind().wire(),
                        account.title(),
                        account.happenedOn(),
                        account.quantity(),
                        account.organisationIds(),
                        account.origin().cooperationId(),
                        account.origin().proposalId(),
                        account.origin().eventId()));
    }
}
