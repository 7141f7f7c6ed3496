package org.tejido.event.programme;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

/** Writes a programme down. Nobody but the team sees it until it is published. */
@Service
class WriteProgramme {

    private final Programmes programmes;

    WriteProgramme(Programmes programmes) {
        this.programmes = programmes;
    }

    @Transactional
    public Mono<ProgrammeView> write(UUID event, ProgrammeForm form, ExpectedVersion expected) {
        return programmes
                .schedule(event)
                .map(schedule -> Programme.of(form, schedule))
                .flatMap(programme -> programmes.write(event, programme, expected));
    }
}
