package org.tejido.platform.sheet;

import java.util.regex.Pattern;

/**
 * Cells that no spreadsheet takes for a formula: one that begins like one has an apostrophe put before it (OWASP, CSV
 * Injection), which is taken away again when it is read.
 */
public final class Cells {

    /** The full-width forms are taken for the signs that they look like. */
    private static final Pattern BEGINS_A_FORMULA =
            Pattern.compile("^\\s*[=+\\-@\\t\\r\\n\\uFF1D\\uFF0B\\uFF0D\\uFF20]");

    private static final Pattern GUARDED = Pattern.compile("^'\\s*[=+\\-@\\t\\r\\n\\uFF1D\\uFF0B\\uFF0D\\uFF20]");

    private Cells() {}

    /** As it goes into a file. */
    public static String written(String text) {
        return BEGINS_A_FORMULA.matcher(text).find() ? "'" + text : text;
    }

    /** As it was before. */
    public static String read(String cell) {
        return GUARDED.matcher(cell).find() ? cell.substring(1).strip() : cell.strip();
    }
}
