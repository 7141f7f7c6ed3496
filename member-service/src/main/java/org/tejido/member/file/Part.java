package org.tejido.member.file;

import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;

/**
 * Which bytes of a file somebody wants (RFC 9110, section 14): one range, or all of it.
 *
 * @param from the first byte
 * @param to the last byte, included
 */
record Part(long from, long to, boolean isWhole) {

    /** A range that cannot be read, or several, or of what was another file, is passed over, as the standard allows. */
    static Part of(HttpHeaders asked, long size, String etag) {
        var whole = new Part(0, size - 1, true);
        var condition = asked.getFirst(HttpHeaders.IF_RANGE);
        if (condition != null && !condition.equals(etag)) {
            return whole;
        }
        var ranges = ranges(asked);
        return ranges.size() != 1
                ? whole
                : new Part(
                        ranges.getFirst().getRangeStart(size), ranges.getFirst().getRangeEnd(size), false);
    }

    boolean isBeyond(long size) {
        return from >= size || to < from;
    }

    long length() {
        return to - from + 1;
    }

    private static List<HttpRange> ranges(HttpHeaders asked) {
        try {
            return asked.getRange();
        } catch (IllegalArgumentException _) {
            return List.of();
        }
    }
}
