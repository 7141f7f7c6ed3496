package org.tejido.platform.paging;

import org.jspecify.annotations.Nullable;

/**
 * Which page the caller wants, from {@code ?cursor=&limit=}.
 *
 * @param after where the page before ended; null for the first
 * @param limit rows at most, 1 to 200, 50 unless told
 */
public record PageRequest(@Nullable Cursor after, int limit) {

    static final int MOST = 200;
    static final int USUAL = 50;

    /** For lists that are ordered by a number alone. */
    public long afterNumber() {
        return after == null ? Long.MIN_VALUE : after.number(0);
    }
}
