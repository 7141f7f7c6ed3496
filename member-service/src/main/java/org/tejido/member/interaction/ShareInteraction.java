package org.tejido.member.interaction;

import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

@Service
class ShareInteraction {

    private final Interactions interactions;
    private final Logbook logbook;

    ShareInteraction(Interactions interactions, Logbook logbook) {
        this.interactions = interactions;
        this.logbook = logbook;
    }

    /** Those organisations may see it from now on, and no others. */
    @Transactional
    public Mono<InteractionView> share(UUID id, ExpectedVersion expected, Set<UUID> sharedWith, Caller caller) {
        return logbook.show(id, caller)
                .doOnNext(shown -> Interaction.requireConcerned(Set.copyOf(shown.organisations()), sharedWith))
                .flatMap(_ -> interactions.share(id, expected.value(), sharedWith))
                .then(Mono.defer(() -> logbook.show(id, caller)));
    }
}
