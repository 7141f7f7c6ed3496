package org.tejido.member.role;

import org.tejido.platform.problem.Refusal;

/** Nobody is the same thing at the same place twice at a time. */
final class RoleHeldAlready extends Refusal {

    RoleHeldAlready() {
        super(
                Kind.CONFLICT,
                "role-held-already",
                "The person has this role there already on some of these days. End the earlier one first.");
        at("/since");
    }
}
