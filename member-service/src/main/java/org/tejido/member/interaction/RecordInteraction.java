package org.tejido.member.interaction;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.platform.security.Caller;
import reactor.core.publisher.Mono;

@Service
class RecordInteraction {

    private final Interactions interactions;
    private final ClusterCalendar calendar;

    RecordInteraction(Interactions interactions, ClusterCalendar calendar) {
        this.interactions = interactions;
        this.calendar = calendar;
    }

    @Transactional
    public Mono<UUID> record(InteractionForm form, Caller caller) {
        return Mono.fromSupplier(() -> form.interaction(calendar.now()))
                .flatMap(interaction -> interactions.add(interaction, caller));
    }
}
