package org.tejido.project.lead;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

/** What became of it; also another thing than was thought before. */
@Service
class DecideLead {

    private final Leads leads;

    DecideLead(Leads leads) {
        this.leads = leads;
    }

    @Transactional
    public Mono<LeadView> decide(UUID id, ExpectedVersion expected, Lead.Outcome outcome, Caller caller) {
        return leads.get(id, caller)
                .map(Leads::lead)
                .doOnNext(lead -> expected.require(lead.version(), "lead", id))
                .flatMap(lead -> leads.save(lead.become(outcome)))
                .then(Mono.defer(() -> leads.get(id, caller)));
    }
}
