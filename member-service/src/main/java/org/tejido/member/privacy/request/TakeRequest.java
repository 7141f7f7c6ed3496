package org.tejido.member.privacy.request;

import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.member.privacy.restriction.Restrictions;
import org.tejido.platform.id.Ids;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

/** From the day on which a request came to its answer. */
@Service
class TakeRequest {

    private final Requests requests;
    private final Restrictions restrictions;
    private final ClusterCalendar calendar;

    TakeRequest(Requests requests, Restrictions restrictions, ClusterCalendar calendar) {
        this.requests = requests;
        this.restrictions = restrictions;
        this.calendar = calendar;
    }

    @Transactional
    public Mono<SubjectRequest> receive(RequestForms.NewRequest form, Caller caller) {
        return Mono.fromSupplier(() -> received(form)).flatMap(request -> requests.add(request, caller));
    }

    private SubjectRequest received(RequestForms.NewRequest form) {
        if (form.receivedOn().isAfter(calendar.today())) {
            throw new ReceivedInTheFuture(calendar.today());
        }
        return new SubjectRequest(
                Objects.requireNonNullElseGet(form.id(), Ids::next),
                SubjectRequest.Right.of(form.right()),
                form.personId(),
                form.receivedOn(),
                form.channel(),
                form.words().strip(),
                null,
                null,
                null,
                1);
    }

    /** One step further. What is granted has its effect at once. */
    @Transactional
    public Mono<SubjectRequest> take(
            UUID id, ExpectedVersion expected, UnaryOperator<SubjectRequest> step, Caller caller) {
        return requests.get(id, expected).map(step).flatMap(requests::save).delayUntil(request -> request.restricts()
                .map(person -> restrictions.begin(person, request.right().word(), caller))
                .orElseGet(Mono::empty));
    }
}
