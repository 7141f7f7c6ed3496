package org.tejido.member.organisation;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.tejido.platform.problem.Refusal;

final class KindUnknown extends Refusal {

    KindUnknown() {
        super(
                Kind.INVALID,
                "kind-unknown",
                "An organisation is one of these: "
                        + Arrays.stream(OrganisationKind.values())
                                .map(OrganisationKind::word)
                                .collect(Collectors.joining(", "))
                        + ".");
        at("/kind");
    }
}
