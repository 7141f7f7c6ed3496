package org.tejido.platform.paging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tejido.platform.problem.Malformed;

/** Where a page ended: the sort keys of its last row. Opaque on the wire; its form may change at any time. */
public record Cursor(List<String> keys) {

    private static final String BETWEEN = "\u001f";
    private static final int LONGEST = 1000;

    public static Cursor of(Object... keys) {
        return new Cursor(Stream.of(keys).map(String::valueOf).toList());
    }

    /** @throws Malformed ({@code cursor-malformed}) for what no page of ours has told */
    static Cursor read(String wire) {
        if (wire.length() > LONGEST) {
            throw malformed();
        }
        try {
            var keys = new String(Base64.getUrlDecoder().decode(wire), StandardCharsets.UTF_8);
            return new Cursor(Arrays.asList(keys.split(Pattern.quote(BETWEEN), -1)));
        } catch (IllegalArgumentException _) {
            throw malformed();
        }
    }

    /** The key at that place. */
    public String key(int place) {
        if (place >= keys.size()) {
            throw malformed();
        }
        return keys.get(place);
    }

    /** @throws Malformed where the key is not of that form */
    public UUID id(int place) {
        try {
            return UUID.fromString(key(place));
        } catch (IllegalArgumentException _) {
            throw malformed();
        }
    }

    /** @throws Malformed where the key is not of that form */
    public long number(int place) {
        try {
            return Long.parseLong(key(place));
        } catch (NumberFormatException _) {
            throw malformed();
        }
    }

    /** @throws Malformed where the key is not of that form */
    public LocalDate date(int place) {
        try {
            return LocalDate.parse(key(place));
        } catch (DateTimeParseException _) {
            throw malformed();
        }
    }

    /** @throws Malformed where the key is not of that form */
    public Instant instant(int place) {
        try {
            return Instant.parse(key(place));
        } catch (DateTimeParseException _) {
            throw malformed();
        }
    }

    String wire() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(BETWEEN, keys).getBytes(StandardCharsets.UTF_8));
    }

    private static Malformed malformed() {
        return new Malformed("cursor-malformed", "The cursor is not one that a page of this list has told.");
    }
}
