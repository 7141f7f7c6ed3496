package org.tejido.project.interest;

import java.util.UUID;
import org.tejido.platform.problem.Refusal;

/** The call's owner is no longer a member: there is nobody to answer to. */
final class OwnerLeft extends Refusal {

    OwnerLeft(UUID call) {
        super(Kind.CONFLICT, "call-owner-left", "The owner of call %s is no longer a member.".formatted(call));
    }
}
