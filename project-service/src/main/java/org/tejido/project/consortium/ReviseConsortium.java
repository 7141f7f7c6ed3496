package org.tejido.project.consortium;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.MergePatch;
import org.tejido.project.cooperation.Cooperations;
import reactor.core.publisher.Mono;

/** The owner of the call puts a proposed consortium together differently. */
@Service
class ReviseConsortium {

    private final Consortia consortia;
    private final Cooperations cooperations;
    private final Programmes programmes;

    ReviseConsortium(Consortia consortia, Cooperations cooperations, Programmes programmes) {
        this.consortia = consortia;
        this.cooperations = cooperations;
        this.programmes = programmes;
    }

    @Transactional
    public Mono<Consortium> revise(UUID id, ExpectedVersion expected, MergePatch patch, Caller caller) {
        return consortia
                .getProposed(id, expected, caller)
                .zipWhen(own -> cooperations.partnersOver(own.proposed().bid().callId()))
                .map(both -> {
                    var own = both.getT1();
                    var bid = own.proposed().bid();
                    var revised = patch.applyTo(BidForm.of(bid), BidForm.class).bid(id, bid.callId());
                    programmes.get(revised.programme());
                    return own.proposed().revise(revised, own.callOwner(), both.getT2());
                })
                .flatMap(consortia::revise);
    }
}
