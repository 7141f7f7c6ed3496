package org.tejido.member.dues;

import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.platform.id.Ids;
import org.tejido.platform.security.Caller;
import reactor.core.publisher.Mono;

@Service
class RecordPayment {

    private final Account account;
    private final ClusterCalendar calendar;

    RecordPayment(Account account, ClusterCalendar calendar) {
        this.account = account;
        this.calendar = calendar;
    }

    /** Fails with {@link PaymentExceedsDues} for more than is open, whoever else records one at the same time. */
    @Transactional
    public Mono<Account.Owed> record(UUID membership, DuesForms.NewPayment form, Caller caller) {
        return account.hold(membership, form.year())
                .doOnNext(owed -> requireOpen(owed, form))
                .delayUntil(owed -> account.write(
                        new Account.Payment(
                                Objects.requireNonNullElseGet(form.id(), Ids::next),
                                membership,
                                form.year(),
                                form.amount(),
                                form.paidOn(),
                                form.reference()),
                        owed.charge().organisation(),
                        caller))
                .then(account.of(membership, form.year()));
    }

    private void requireOpen(Account.Owed owed, DuesForms.NewPayment form) {
        if (form.paidOn().isAfter(calendar.today())) {
            throw new PaymentInTheFuture(calendar.today());
        }
        if (form.amount().compareTo(owed.open()) > 0) {
            throw new PaymentExceedsDues(owed.open());
        }
    }
}
