package org.tejido.project.collaborator;

import java.util.UUID;
import org.tejido.platform.problem.Refusal;

/** An organisation that is referred to has not been heard of (yet) from the member service. */
public final class UnknownOrganisation extends Refusal {

    public UnknownOrganisation(UUID organisation, String pointer) {
        super(Kind.INVALID, "organisation-unknown", "Organisation %s is not known here.".formatted(organisation));
        with("organisationId", organisation);
        at(pointer);
    }
}
