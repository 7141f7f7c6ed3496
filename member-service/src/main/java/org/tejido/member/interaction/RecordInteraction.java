package org.tejido.member.interaction;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.platform.id.Ids;
import org.tejido.platform.security.Caller;
import reactor.core.publisher.Mono;

@Service
public class RecordInteraction {

    private final Interactions interactions;
    private final ClusterCalendar calendar;

    RecordInteraction(Interactions interactions, ClusterCalendar calendar) {
        this.interactions = interactions;
        this.calendar = calendar;
    }

    /** A mail that came or went; of the office's own until it is shared. */
    @Transactional
    public Mono<UUID> recordMail(
            String direction, Instant at, String text, Set<UUID> organisations, Set<UUID> people, Caller caller) {
        var what = new Interaction.What("email", direction, at, null, null, text);
        return Mono.fromSupplier(
                        () -> Interaction.recorded(Ids.next(), what, organisations, people, Set.of(), calendar.now()))
                .flatMap(interaction -> interactions.add(interaction, caller));
    }

    @Transactional
    public Mono<UUID> record(InteractionForm form, Caller caller) {
        return Mono.fromSupplier(() -> form.interaction(calendar.now()))
                .flatMap(interaction -> interactions.add(interaction, caller));
    }
}
