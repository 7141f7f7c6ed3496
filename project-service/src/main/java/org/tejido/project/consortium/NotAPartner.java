package org.tejido.project.consortium;

import java.util.UUID;
import org.tejido.platform.problem.Refusal;

/** Who is not in a consortium gives it no letter of intent. */
final class NotAPartner extends Refusal {

    NotAPartner(UUID organisation) {
        super(
                Kind.FORBIDDEN,
                "not-a-partner",
                "Organisation %s is no partner of this consortium.".formatted(organisation));
    }
}
