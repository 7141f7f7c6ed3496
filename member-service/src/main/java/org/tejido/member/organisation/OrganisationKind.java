package org.tejido.member.organisation;

import java.util.Arrays;
import java.util.Locale;

public enum OrganisationKind {
    COMPANY,
    UNIVERSITY,
    HOSPITAL,
    RESEARCH_CENTRE,
    PUBLIC_BODY,
    CLUSTER,
    OTHER;

    /** As clients, messages and the database write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws KindUnknown for anything else */
    static OrganisationKind of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(KindUnknown::new);
    }
}
