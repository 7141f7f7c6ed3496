package org.tejido.project.cooperation;

import java.util.UUID;
import org.tejido.platform.problem.Refusal;

/** No agreement on secrecy has been proposed yet. */
final class NdaMissing extends Refusal {

    NdaMissing(UUID cooperation) {
        super(
                Kind.NOT_FOUND,
                "nda-not-found",
                "Nothing has been proposed on secrecy in cooperation %s.".formatted(cooperation));
    }
}
