package org.tejido.member.membership;

import java.util.UUID;

public record MembershipId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
