package org.tejido.member.tag;

import java.util.Locale;

/** Who can have tags, and in which tables that stands. */
enum Bearer {
    ORGANISATION,
    PERSON;

    /** The names of the tables are its own. */
    String in(String sql) {
        return sql.replace("$bearer", word());
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
