package org.tejido.project.interest;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An interest beside the names that belong to it.
 *
 * @param cooperationId what became of it; absent unless accepted
 */
record ShownInterest(
        Interest interest,
        String callTitle,
        String organisationName,
        @Nullable UUID cooperationId) {}
