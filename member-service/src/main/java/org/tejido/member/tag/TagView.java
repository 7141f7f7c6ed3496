package org.tejido.member.tag;

import java.util.List;
import java.util.UUID;

/** @param organisations how many have it, as {@code people} */
record TagView(UUID tagId, String name, String colour, long organisations, long people, long version) {

    /** A tag on somebody. */
    record Word(UUID tagId, String name, String colour) {}

    /** All that somebody has, and how often they were changed. */
    record Words(List<Word> items, long version) {}
}
