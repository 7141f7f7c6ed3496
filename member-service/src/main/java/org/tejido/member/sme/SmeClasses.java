package org.tejido.member.sme;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.tejido.platform.problem.NotFound;
import reactor.core.publisher.Mono;

/** What an organisation is by Recommendation 2003/361/EC, for whoever asks for no more than that. */
@Service
public class SmeClasses {

    private final SmeLedger ledger;

    SmeClasses(SmeLedger ledger) {
        this.ledger = ledger;
    }

    /**
     * @param smeClass micro, small, medium or large; not-applicable of what is no enterprise, and unknown where figures are missing
     * @param year the accounting year that it goes by; null where there is none
     */
    public record Known(String smeClass, @Nullable Integer year) {}

    /** By the holdings of that day and the accounts closed before its year; fails with {@link NotFound}. */
    public Mono<Known> of(UUID organisation, LocalDate on) {
        return ledger.of(organisation, on)
                .map(records -> SmeRule.classify(records, on))
                .map(status -> new Known(status.smeClass().word(), status.year()));
    }
}
