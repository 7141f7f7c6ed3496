package org.tejido.member.membership;

import java.util.Arrays;
import java.util.Locale;

/** By what an organisation pays dues. */
enum Tier {
    SME,
    LARGE,
    RESEARCH,
    INSTITUTIONAL;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Tier of(String word) {
        return Arrays.stream(values())
                .filter(tier -> tier.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new UnknownTier(word));
    }
}
