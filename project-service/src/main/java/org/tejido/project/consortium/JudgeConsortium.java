package org.tejido.project.consortium;

import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Applies a programme's rules to the partners as they are known at this moment. */
@Service
class JudgeConsortium {

    private final Consortia consortia;
    private final Programmes programmes;

    JudgeConsortium(Consortia consortia, Programmes programmes) {
        this.consortia = consortia;
        this.programmes = programmes;
    }

    Mono<Eligibility> judge(Consortium consortium) {
        return consortia
                .candidates(consortium.id())
                .map(candidates -> programmes.get(consortium.bid().programme()).judge(candidates));
    }
}
