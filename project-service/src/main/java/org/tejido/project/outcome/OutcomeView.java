package org.tejido.project.outcome;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** An outcome as those whose it is and the team see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OutcomeView(
        UUID outcomeId,
        String stage,
        String kind,
        String title,
        LocalDate happenedOn,
        @Nullable BigDecimal quantity,
        EvidenceView evidence,
        @Nullable UUID cooperationId,
        @Nullable UUID proposalId,
        @Nullable UUID eventId,
        List<Party> organisations,
        long version) {

    static OutcomeView of(ShownOutcome shown) {
        var outcome = shown.outcome();
        var account = outcome.account();
        var organisations = account.organisationIds();
        return new OutcomeView(
                outcome.id(),
                Outcomes.stage(outcome),
                account.kind().wire(),
                account.title(),
                account.happenedOn(),
                account.quantity(),
                new EvidenceView(account.evidence().url(), account.evidence().text()),
                account.origin().cooperationId(),
                account.origin().proposalId(),
                account.origin().eventId(),
                IntStream.range(0, organisations.size())
                        .mapToObj(place -> new Party(
                                organisations.get(place), shown.names().get(place)))
                        .toList(),
                outcome.version());
    }

    record Party(UUID organisationId, String name) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EvidenceView(@Nullable String url, @Nullable String text) {}
}
