package org.tejido.member.listing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation wants of the public directory, where it stands while it is a member.
 *
 * @param decidedBy an account; absent, with version 0, where nobody has said anything yet
 */
record Listing(
        UUID organisationId,
        boolean listed,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        long version) {}
