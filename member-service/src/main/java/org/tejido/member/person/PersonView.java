package org.tejido.member.person;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

record PersonView(
        UUID personId,
        UUID organisationId,
        String name,
        String email,
        @Nullable String phone,
        @Nullable String position,
        long version) {}
