package org.tejido.member.exchange;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row that an import has written.
 *
 * @param created whether its subject came with it
 * @param before of one that was updated, as JSON; null of imports from before that was kept
 */
record WrittenRow(
        int number,
        List<String> cells,
        boolean created,
        UUID subject,
        @Nullable String before) {}
