package org.tejido.member.exchange.sheet;

import java.util.Locale;

public enum Format {
    CSV,
    XLSX,
    VCARD;

    /** As clients and the database write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Format of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
