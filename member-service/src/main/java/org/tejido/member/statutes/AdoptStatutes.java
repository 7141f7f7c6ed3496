package org.tejido.member.statutes;

import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.platform.audit.Audit;
import org.tejido.platform.audit.Deed;
import org.tejido.platform.security.Caller;
import reactor.core.publisher.Mono;

@Service
class AdoptStatutes {

    private static final LocalDate LAST = LocalDate.of(2200, 1, 1);

    private final StatutesOfRecord statutes;
    private final ClusterCalendar calendar;
    private final Audit audit;

    AdoptStatutes(StatutesOfRecord statutes, ClusterCalendar calendar, Audit audit) {
        this.statutes = statutes;
        this.calendar = calendar;
        this.audit = audit;
    }

    /** From a day to come, so that nobody decides twice on one day by two texts. */
    @Transactional
    public Mono<Statutes> adopt(StatutesForm form, Caller caller) {
        return Mono.fromSupplier(() -> requirePossible(form.statutes()))
                .flatMap(adopted -> statutes.add(adopted, caller))
                .delayUntil(adopted ->
                        audit.note(Deed.of("statutes.adopted", adopted.fromDay().toString())));
    }

    private Statutes requirePossible(Statutes adopted) {
        if (!adopted.fromDay().isAfter(calendar.today()) || !adopted.fromDay().isBefore(LAST)) {
            throw new StatutesDayImpossible(calendar.today(), LAST);
        }
        return adopted;
    }
}
