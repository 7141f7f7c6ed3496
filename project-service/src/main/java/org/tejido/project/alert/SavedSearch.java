package org.tejido.project.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an account wants to hear of: every condition that it has holds.
 *
 * @param kind of call
 * @param country of partners sought
 * @param query words, as in a web search
 * @param mail whether it goes into the mail of the morning, too
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SavedSearch(
        UUID searchId,
        String name,
        @Nullable String kind,
        @Nullable String country,
        @Nullable String programme,
        @Nullable String query,
        boolean mail) {}
