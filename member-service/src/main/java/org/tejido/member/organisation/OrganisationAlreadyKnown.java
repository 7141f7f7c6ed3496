package org.tejido.member.organisation;

import java.util.List;
import org.tejido.platform.problem.Refusal;

/** It is in the books already, by its tax identifier or, as far as one can tell, by its name. */
public final class OrganisationAlreadyKnown extends Refusal {

    private final transient List<Resemblance> candidates;

    OrganisationAlreadyKnown(List<Resemblance> candidates) {
        super(Kind.CONFLICT, "organisation-already-known", "The cluster knows this organisation already.");
        this.candidates = candidates;
        with("candidates", candidates);
    }

    private OrganisationAlreadyKnown() {
        super(
                Kind.CONFLICT,
                "organisation-already-known",
                "The cluster knows this organisation already. Its office will gladly help you to join it.");
        this.candidates = List.of();
    }

    /** The same refusal for the public, who is not told which organisations there are. */
    public OrganisationAlreadyKnown discreet() {
        return candidates.isEmpty() ? this : new OrganisationAlreadyKnown();
    }
}
