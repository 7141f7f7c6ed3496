package org.tejido.member.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** What is taken in, and by which first bytes it is known. Nothing that a browser runs is among it. */
enum ContentKind {
    PDF("application/pdf", "255044462d"),
    PNG("image/png", "89504e470d0a1a0a"),
    JPEG("image/jpeg", "ffd8ff"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "504b0304"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "504b0304"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "504b0304"),
    ODT("application/vnd.oasis.opendocument.text", "504b0304"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "504b0304"),
    ZIP("application/zip", "504b0304"),
    TXT("text/plain", ""),
    CSV("text/csv", "");

    private final String type;
    private final byte[] beginning;

    ContentKind(String type, String beginning) {
        this.type = type;
        this.beginning = HexFormat.of().parseHex(beginning);
    }

    String type() {
        return type;
    }

    /** Where several begin alike, the file's name decides; what it says against its first bytes counts for nothing. */
    static Optional<ContentKind> of(byte[] first, String name) {
        var ending = name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.begins(first))
                .filter(kind -> isAlone(kind) || kind.name().equals(ending))
                .findFirst();
    }

    private static boolean isAlone(ContentKind kind) {
        return kind == PDF || kind == PNG || kind == JPEG;
    }

    private boolean begins(byte[] first) {
        return beginning.length == 0
                ? isText(first)
                : first.length >= beginning.length
                        && Arrays.equals(first, 0, beginning.length, beginning, 0, beginning.length);
    }

    /** Without signs that no text has, and no mark-up. */
    private static boolean isText(byte[] first) {
        for (var it : first) {
            if (it >= 0 && it < ' ' && it != '\n' && it != '\r' && it != '\t') {
                return false;
            }
        }
        return !new String(first, StandardCharsets.UTF_8).strip().startsWith("<");
    }
}
