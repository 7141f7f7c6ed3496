package org.tejido.member.sme;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * What one enterprise owns of another on the day in question.
 *
 * @param percentage of the capital or of the voting rights, whichever is higher; more than 0, at most 100
 * @param control in another way than by a majority: a contract, the right to appoint, natural persons who act jointly in the
 *     same market (article 3(3))
 */
record Stake(UUID owner, UUID owned, BigDecimal percentage, boolean control, HoldingKind kind) {

    boolean isOfPublicBody() {
        return kind == HoldingKind.PUBLIC_BODY;
    }
}
