package org.tejido.member.fact;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.platform.inbox.Received;
import org.tejido.platform.inbox.Subscription;
import reactor.core.publisher.Mono;

/** Hears what happens in the other services, from its beginning. */
@Component
class FactHears implements Subscription {

    private final Facts facts;
    private final ClusterCalendar calendar;

    FactHears(Facts facts, ClusterCalendar calendar) {
        this.facts = facts;
        this.calendar = calendar;
    }

    @Override
    public String name() {
        return "facts";
    }

    @Override
    public Set<String> topics() {
        return Told.SOURCES.keySet();
    }

    @Override
    public Mono<Void> apply(Received message) {
        return applyAll(List.of(message));
    }

    @Override
    public Mono<Void> applyAll(List<Received> messages) {
        return facts.addAll(messages.stream()
                        .flatMap(message -> Told.facts(message, calendar::day).stream())
                        .toList())
                .then();
    }
}
