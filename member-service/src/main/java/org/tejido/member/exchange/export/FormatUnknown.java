package org.tejido.member.exchange.export;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.Collectors;
import org.tejido.member.exchange.sheet.Format;
import org.tejido.platform.problem.Refusal;

final class FormatUnknown extends Refusal {

    private FormatUnknown(EnumSet<Format> formats) {
        super(
                Kind.MALFORMED,
                "format-unknown",
                "This is written as %s."
                        .formatted(formats.stream().map(Format::word).collect(Collectors.joining(" or "))));
    }

    static Format require(String word, EnumSet<Format> formats) {
        return Arrays.stream(Format.values())
                .filter(format -> format.word().equals(word) && formats.contains(format))
                .findFirst()
                .orElseThrow(() -> new FormatUnknown(formats));
    }
}
