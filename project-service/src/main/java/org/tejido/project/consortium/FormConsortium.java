package org.tejido.project.consortium;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

/** The owner forms the consortium, if every rule of its programme holds. */
@Service
class FormConsortium {

    private final Consortia consortia;
    private final JudgeConsortium judgeConsortium;
    private final Clock clock;

    FormConsortium(Consortia consortia, JudgeConsortium judgeConsortium, Clock clock) {
        this.consortia = consortia;
        this.judgeConsortium = judgeConsortium;
        this.clock = clock;
    }

    @Transactional
    public Mono<Consortium> form(UUID id, ExpectedVersion expected, Caller caller) {
        return consortia
                .getProposed(id, expected, caller)
                .map(Consortia.Own::proposed)
                .zipWhen(judgeConsortium::judge)
                .map(both -> both.getT1().form(both.getT2(), LocalDate.now(clock)))
                .flatMap(consortia::save);
    }
}
