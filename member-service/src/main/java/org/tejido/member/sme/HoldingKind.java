package org.tejido.member.sme;

import java.util.Arrays;
import java.util.Locale;

/** As what somebody owns: the investors of article 3(2), second subparagraph, make no partner of whom they invest in. */
enum HoldingKind {
    ENTERPRISE,

    /** (a) public investment corporations and venture capital companies */
    VENTURE_CAPITAL,

    /** (a) business angels, with less than 1,250,000 euros in the enterprise */
    BUSINESS_ANGEL,

    /** (b) universities and non-profit research centres */
    UNIVERSITY,

    /** (c) institutional investors, regional development funds among them */
    INSTITUTIONAL_INVESTOR,

    /** (d) autonomous local authorities with a budget of less than 10 million euros and fewer than 5,000 inhabitants */
    LOCAL_AUTHORITY,

    /** Any other public body: article 3(4) */
    PUBLIC_BODY;

    boolean isExcepted() {
        return this != ENTERPRISE && this != PUBLIC_BODY;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws HoldingKindUnknown for anything else */
    static HoldingKind of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(HoldingKindUnknown::new);
    }
}
