package org.tejido.member.history;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.tejido.platform.inbox.Received;
import org.tejido.platform.inbox.Subscription;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Writes what all services tell into the histories of those whom it concerns. */
@Component
class HistoryIsWritten implements Subscription {

    private static final Set<String> TOPICS = Set.of(
            "member.organisation.v1",
            "member.membership.v1",
            "project.collaboration.v1",
            "project.call.v1",
            "project.interest.v1",
            "project.cooperation.v1",
            "project.consortium.v1",
            "event.event.v1",
            "event.registration.v1",
            "event.attendance.v1");

    /** What happens inside an office is nobody's history yet. */
    private static final Set<String> UNTOLD = Set.of("project.call.drafted", "project.call.revised");

    private final History history;

    HistoryIsWritten(History history) {
        this.history = history;
    }

    @Override
    public String name() {
        return "history";
    }

    @Override
    public Set<String> topics() {
        return TOPICS;
    }

    @Override
    public Mono<Void> apply(Received message) {
        var heard = message.as(Heard.class);
        return remember(message, heard).then(Mono.defer(() -> write(message, heard)));
    }

    /** A call or an event has said what it is called: lines that mention it can now say so, earlier ones too. */
    private Mono<Void> remember(Received message, Heard heard) {
        return heard.names(message.type()) ? history.name(message.subject(), heard.calledSo()) : Mono.empty();
    }

    private Mono<Void> write(Received message, Heard heard) {
        if (UNTOLD.contains(message.type())) {
            return Mono.empty();
        }
        return Flux.fromIterable(heard.concerned())
                .concatMap(organisation -> history.add(organisation, message, heard))
                .then();
    }
}
