package org.tejido.member.kind;

import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.platform.audit.Audit;
import org.tejido.platform.audit.Deed;
import org.tejido.platform.security.Caller;
import reactor.core.publisher.Mono;

@Service
class AdoptKind {

    private static final LocalDate LAST = LocalDate.of(2200, 1, 1);

    private final Kinds kinds;
    private final ClusterCalendar calendar;
    private final Audit audit;

    AdoptKind(Kinds kinds, ClusterCalendar calendar, Audit audit) {
        this.kinds = kinds;
        this.calendar = calendar;
        this.audit = audit;
    }

    /** A new kind, or another text of one: from a day to come, so that no right of a day that has been changes. */
    @Transactional
    public Mono<MemberKind> adopt(KindForm form, Caller caller) {
        return Mono.fromSupplier(() -> requirePossible(form.adopted()))
                .flatMap(adopted -> kinds.add(adopted, caller))
                .delayUntil(kind -> audit.note(Deed.of("membership-kind.adopted", kind.code())));
    }

    private MemberKind requirePossible(MemberKind adopted) {
        if (!adopted.fromDay().isAfter(calendar.today()) || !adopted.fromDay().isBefore(LAST)) {
            throw new KindDayImpossible(calendar.today(), LAST);
        }
        return adopted;
    }
}
