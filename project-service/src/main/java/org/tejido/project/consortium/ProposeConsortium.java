package org.tejido.project.consortium;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.security.Caller;
import org.tejido.project.call.Call;
import org.tejido.project.call.Calls;
import org.tejido.project.cooperation.Cooperations;
import reactor.core.publisher.Mono;

/** The owner of a call puts partners together, all of whom it cooperates with. */
@Service
class ProposeConsortium {

    private final Consortia consortia;
    private final Calls calls;
    private final Cooperations cooperations;
    private final Programmes programmes;

    ProposeConsortium(Consortia consortia, Calls calls, Cooperations cooperations, Programmes programmes) {
        this.consortia = consortia;
        this.calls = calls;
        this.cooperations = cooperations;
        this.programmes = programmes;
    }

    @Transactional
    public Mono<Consortium.Proposed> propose(UUID id, ConsortiumForm form, Caller caller) {
        return calls.getOwn(form.callId(), caller)
                .map(Call::organisationId)
                .doOnNext(_ -> programmes.get(form.programme()))
                .zipWhen(_ -> cooperations.partnersOver(form.callId()))
                .map(both -> Consortium.propose(form.bid(id), both.getT1(), both.getT2()))
                .flatMap(consortia::add);
    }
}
