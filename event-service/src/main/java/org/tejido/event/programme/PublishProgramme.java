package org.tejido.event.programme;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.problem.StaleVersion;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

/** Shows a programme to everybody who sees its event. Said again, nothing changes. */
@Service
class PublishProgramme {

    private final Programmes programmes;

    PublishProgramme(Programmes programmes) {
        this.programmes = programmes;
    }

    @Transactional
    public Mono<ProgrammeView> publish(UUID event, ExpectedVersion expected) {
        return programmes.draft(event).zipWhen(_ -> programmes.schedule(event)).flatMap(known -> {
            var draft = known.getT1();
            if (draft.sessions().isEmpty()) {
                throw new NothingToPublish(event);
            }
            draft.requireWithin(known.getT2());
            return programmes
                    .publish(event, expected)
                    .filter(published -> published)
                    .switchIfEmpty(Mono.error(() -> new StaleVersion("programme", event)))
                    .thenReturn(draft.published(expected.value()));
        });
    }
}
