package org.tejido.bench;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that was measured.
 *
 * @param floor what it cannot fall below, measured in the same run and unit; null where there is none
 */
record Figure(
        String name, double value, String unit, @Nullable Double floor) {

    static Figure of(String name, double value, String unit) {
        return new Figure(name, value, unit, null);
    }

    Figure beside(double floor) {
        return new Figure(name, value, unit, floor);
    }

    String line() {
        var text = "  %-46s %12s %-6s".formatted(name, number(value), unit);
        return floor == null ? text.stripTrailing() : text + "  floor %s".formatted(number(floor));
    }

    /** Three figures are as many as such a measurement carries. */
    static String number(double value) {
        var size = Math.abs(value);
        if (size >= 100) {
            return String.format(Locale.ROOT, "%,d", Math.round(value));
        }
        return String.format(Locale.ROOT, size >= 10 ? "%.1f" : "%.2f", value);
    }
}
