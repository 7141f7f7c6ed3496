package org.tejido.member.membership;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tejido.member.organisation.OrganisationKind;

/** The band of members that dues and representation go by. */
enum Tier {
    SME,
    LARGE,
    RESEARCH,
    INSTITUTIONAL;

    /** @throws TierUnclear for a company of which nobody has said how large it is */
    static Tier usualFor(OrganisationKind kind, @Nullable Boolean sme) {
        return switch (kind) {
            case COMPANY -> {
                if (sme == null) {
                    throw new TierUnclear();
                }
                yield sme ? SME : LARGE;
            }
            case UNIVERSITY, HOSPITAL, RESEARCH_CENTRE -> RESEARCH;
            case PUBLIC_BODY, CLUSTER, OTHER -> INSTITUTIONAL;
        };
    }

    /** As clients, messages and the database write it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws TierUnknown for anything else */
    static Tier of(String word) {
        return Arrays.stream(values())
                .filter(tier -> tier.word().equals(word))
                .findFirst()
                .orElseThrow(TierUnknown::new);
    }
}
