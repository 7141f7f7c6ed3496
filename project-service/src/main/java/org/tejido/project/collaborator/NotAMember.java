package org.tejido.project.collaborator;

import java.util.UUID;
import org.tejido.platform.problem.Refusal;

/** Only current members take part: the organisation's membership has not begun, or is over. */
public final class NotAMember extends Refusal {

    public NotAMember(UUID organisation) {
        super(Kind.FORBIDDEN, "not-a-member", "Organisation %s is not a member at present.".formatted(organisation));
        with("organisationId", organisation);
    }
}
