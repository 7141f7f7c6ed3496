package org.tejido.member.membership;

import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.member.kind.Kinds;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

@Service
class ReclassifyMember {

    private final Memberships memberships;
    private final Kinds kinds;
    private final ClusterCalendar calendar;

    ReclassifyMember(Memberships memberships, Kinds kinds, ClusterCalendar calendar) {
        this.memberships = memberships;
        this.kinds = kinds;
        this.calendar = calendar;
    }

    /** From a day on, as was decided; fails with {@link KindUnchanged} where it is that already. */
    @Transactional
    public Mono<Membership.Undisputed> reclassify(
            MembershipId id, ExpectedVersion expected, MembershipForms.OtherKind form, Caller caller) {
        var from = Objects.requireNonNullElseGet(form.from(), calendar::today);
        return memberships
                .get(id, expected, Membership.Undisputed.class)
                .map(member ->
                        member.reclassify(form.kind(), from, form.source().strip(), calendar.today()))
                .delayUntil(change -> kinds.on(form.kind(), from).map(kind -> kind.askedBy(true)
                        .takes(change.state().term().tier().word())))
                .delayUntil(change -> memberships
                        .findKind(change.state().organisation().value(), from)
                        .filter(form.kind()::equals)
                        .flatMap(kind -> Mono.error(new KindUnchanged(kind))))
                .flatMap(change -> memberships.save(change, caller));
    }
}
