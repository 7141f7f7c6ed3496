package org.tejido.member.organisation;

import org.tejido.platform.problem.Refusal;

/** An organisation may not change by itself what it is in law. */
final class OfficeMustChangeThis extends Refusal {

    OfficeMustChangeThis() {
        super(Kind.FORBIDDEN, "office-must-change-this", "Name, tax identifier, kind, country and size are changed by the cluster's office. Ask it.");
    }
}
