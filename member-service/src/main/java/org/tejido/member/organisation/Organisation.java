package org.tejido.member.organisation;

import java.util.List;
import org.tejido.platform.life.Change;

/** @param version 1 when registered, one more with each revision */
public record Organisation(OrganisationId id, Profile profile, long version) {

    /** @throws OrganisationAlreadyKnown where somebody like it is written down already */
    static Change<Organisation> register(OrganisationId id, Profile profile, List<Lookalike> alike) {
        if (!alike.isEmpty()) {
            throw new OrganisationAlreadyKnown(alike);
        }
        return new Change<>(new Organisation(id, profile, 1), new OrganisationFact.Registered(id, profile));
    }

    Change<Organisation> withdraw() {
        return new Change<>(new Organisation(id, profile, version + 1), new OrganisationFact.Withdrawn(id));
    }

    Change<Organisation> revise(Profile revised) {
        return new Change<>(new Organisation(id, revised, version + 1), new OrganisationFact.Revised(id, revised));
    }
}
