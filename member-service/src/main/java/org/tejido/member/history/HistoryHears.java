package org.tejido.member.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tejido.platform.inbox.Received;
import org.tejido.platform.inbox.Subscription;
import reactor.core.publisher.Mono;

/** Hears what organisations do in the other services. */
@Component
class HistoryHears implements Subscription {

    private final History history;

    HistoryHears(History history) {
        this.history = history;
    }

    @Override
    public String name() {
        return "history";
    }

    @Override
    public Set<String> topics() {
        return Set.of(
                "project.collaboration.v1",
                "project.call.v1",
                "project.interest.v1",
                "project.cooperation.v1",
                "project.consortium.v1",
                "project.proposal.v1",
                "project.outcome.v1",
                "event.event.v1",
                "event.registration.v1",
                "event.attendance.v1");
    }

    @Override
    public Mono<Void> apply(Received message) {
        return applyAll(List.of(message));
    }

    @Override
    public Mono<Void> applyAll(List<Received> messages) {
        var titles = new LinkedHashMap<UUID, String>();
        var entries = new ArrayList<Entry>();
        for (var message : messages) {
            var tidings = Tidings.of(message);
            entries.addAll(tidings.entries());
            if (tidings.title() != null) {
                titles.put(message.subject(), tidings.title());
            }
        }
        return history.hearTitles(titles).then(Mono.defer(() -> history.writeAll(entries)));
    }
}
