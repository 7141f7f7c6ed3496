package org.tejido.project.cooperation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param organisationId which side leaves; needed from the team alone */
record WithdrawalForm(@Nullable UUID organisationId) {

    /** A member's own side. */
    static final WithdrawalForm OWN = new WithdrawalForm(null);
}
