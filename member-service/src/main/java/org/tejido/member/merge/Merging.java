package org.tejido.member.merge;

import java.util.List;

/** What can be merged, and where that is written down: tables of one shape for each. */
enum Merging {
    ORGANISATIONS("organisation", References.ALL),
    PEOPLE("person", PersonReferences.ALL);

    private final String table;
    private final List<Reference> references;

    Merging(String table, List<Reference> references) {
        this.table = table;
        this.references = references;
    }

    List<Reference> references() {
        return references;
    }

    /** What stands in the way where the loser's row cannot come back. */
    String clashing() {
        return this == ORGANISATIONS ? "taxId" : "email";
    }

    /** @param text with {@code {it}} for the table: {@code {it}_merge}, {@code {it}_merge_row} and {@code {it}_lead} belong to it */
    String sql(String text) {
        return text.replace("{it}", table);
    }
}
