package org.tejido.member.organisation;

import java.util.List;
import org.tejido.platform.problem.Refusal;

/** An organisation is written down once. The team is told as whom; a stranger is not told who else is known here. */
public final class OrganisationAlreadyKnown extends Refusal {

    private static final String CODE = "organisation-already-known";

    OrganisationAlreadyKnown(List<Lookalike> alike) {
        super(
                Kind.CONFLICT,
                CODE,
                alike.stream().anyMatch(Lookalike::isCertain)
                        ? "An organisation with this tax number is known already."
                        : "An organisation of all but the same name is known already. If it is another one, say so with resemblanceAccepted.");
        at(alike.stream().anyMatch(Lookalike::isCertain) ? "/taxId" : "/name");
        with("candidates", alike);
    }

    /** For strangers, and for the one who came second in a race. */
    OrganisationAlreadyKnown() {
        super(Kind.CONFLICT, CODE, "This organisation is known here already. Please write to the cluster's team.");
    }

    /** The same refusal, without telling who is known. */
    public OrganisationAlreadyKnown toStranger() {
        return new OrganisationAlreadyKnown();
    }
}
