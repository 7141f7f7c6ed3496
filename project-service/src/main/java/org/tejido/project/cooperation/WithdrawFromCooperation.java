package org.tejido.project.cooperation;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.project.collaborator.OnBehalf;
import reactor.core.publisher.Mono;

/** One of the two leaves, whenever it likes. */
@Service
class WithdrawFromCooperation {

    private final Cooperations cooperations;
    private final Clock clock;

    WithdrawFromCooperation(Cooperations cooperations, Clock clock) {
        this.cooperations = cooperations;
        this.clock = clock;
    }

    @Transactional
    public Mono<Cooperation.Withdrawn> withdraw(UUID id, WithdrawalForm form, ExpectedVersion expected, Caller caller) {
        return cooperations
                .getOpen(id, expected, caller)
                .map(open -> open.withdraw(side(open, form, caller), clock.instant()))
                .flatMap(cooperations::save);
    }

    private static UUID side(Cooperation.Open open, WithdrawalForm form, Caller caller) {
        var parties = open.parties();
        var side = Objects.requireNonNullElseGet(
                OnBehalf.side(caller, parties.ownerId(), parties.organisationId()),
                () -> OnBehalf.of(caller, form.organisationId()));
        if (!open.parties().include(side)) {
            throw new NotAParty(side);
        }
        return side;
    }
}
