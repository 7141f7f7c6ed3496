package org.tejido.member.organisation;

import java.util.Arrays;
import java.util.Locale;

/** What sort of organisation it is: it decides dues and votes. */
public enum Kind {
    COMPANY,
    UNIVERSITY,
    HOSPITAL,
    RESEARCH_CENTRE,
    PUBLIC_BODY,
    CLUSTER,
    OTHER;

    /** As it is written outside, such as {@code research-centre}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws UnknownKind for another word */
    public static Kind of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new UnknownKind(word));
    }
}
