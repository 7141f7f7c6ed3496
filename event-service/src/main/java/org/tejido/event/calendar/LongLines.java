package org.tejido.event.calendar;

import java.nio.charset.StandardCharsets;

/** Lines of content, folded after 75 octets and never inside a character (RFC 5545, section 3.1). */
final class LongLines {

    private static final int MOST_OCTETS = 75;
    private static final String FOLD = "\r\n ";

    private LongLines() {}

    static String folded(String text) {
        var folded = new StringBuilder(text.length() + text.length() / 32);
        var octets = 0;
        for (var place = 0; place < text.length(); ) {
            var character = Character.toString(text.codePointAt(place));
            place += character.length();
            if (character.equals("\r") || character.equals("\n")) {
                octets = 0;
                folded.append(character);
                continue;
            }
            var wide = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + wide > MOST_OCTETS) {
                folded.append(FOLD);
                octets = 1;
            }
            octets += wide;
            folded.append(character);
        }
        return folded.toString();
    }
}
