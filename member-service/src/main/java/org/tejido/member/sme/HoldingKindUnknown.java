package org.tejido.member.sme;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.tejido.platform.problem.Refusal;

final class HoldingKindUnknown extends Refusal {

    HoldingKindUnknown() {
        super(
                Kind.INVALID,
                "holding-kind-unknown",
                "An owner holds as one of these: "
                        + Arrays.stream(HoldingKind.values())
                                .map(HoldingKind::word)
                                .collect(Collectors.joining(", "))
                        + ".");
        at("/kind");
    }
}
