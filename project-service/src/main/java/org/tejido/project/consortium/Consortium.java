package org.tejido.project.consortium;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tejido.platform.life.Change;

/** Partners that bid together. */
sealed interface Consortium {

    Bid bid();

    long version();

    default UUID id() {
        return bid().id();
    }

    /** @param cooperating the organisations whose interest the call's owner has accepted */
    static Change<Proposed> propose(Bid bid, UUID callOwner, Set<UUID> cooperating) {
        var seen = new HashSet<UUID>();
        for (var place = 0; place < bid.partners().size(); place++) {
            var partner = bid.partners().get(place).organisationId();
            if (!seen.add(partner)) {
                throw new PartnerNamedTwice(partner, place);
            }
            if (!partner.equals(callOwner) && !cooperating.contains(partner)) {
                throw new NoCooperation(partner, place);
            }
        }
        if (!seen.contains(callOwner)) {
            throw new OwnerMissing(callOwner);
        }
        if (!seen.contains(bid.coordinatorId())) {
            throw new CoordinatorMissing(bid.coordinatorId());
        }
        var proposed = new Proposed(bid, 1);
        return new Change<>(proposed, new ConsortiumFact.Proposed(proposed));
    }

    /** Put together, and not yet checked for good. */
    record Proposed(Bid bid, long version) implements Consortium {

        Change<Formed> form(Eligibility eligibility, LocalDate today) {
            if (!eligibility.holds()) {
                throw new NotEligible(eligibility);
            }
            var formed = new Formed(bid, today, version + 1);
            return new Change<>(formed, new ConsortiumFact.Formed(formed));
        }
    }

    /** All rules of its programme held on that day. */
    record Formed(Bid bid, LocalDate formedOn, long version) implements Consortium {}

    /**
     * Who bids for what.
     *
     * @param id the consortium's
     * @param programme key of the programme whose rules apply
     * @param partners all of them, the coordinator included
     */
    record Bid(UUID id, UUID callId, String name, String programme, UUID coordinatorId, List<Partner> partners) {

        List<UUID> partnerIds() {
            return partners.stream().map(Partner::organisationId).toList();
        }
    }

    record Partner(UUID organisationId, String role) {}
}
