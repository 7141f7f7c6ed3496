package org.tejido.member.decision;

import java.util.Locale;
import org.tejido.member.statutes.Majority;
import org.tejido.member.statutes.Statutes;

/** What is asked: whether to admit, to exclude, or to grant the appeal against an exclusion. */
public enum Matter {
    ADMISSION,
    EXCLUSION,
    APPEAL;

    Majority majority(Statutes statutes) {
        return switch (this) {
            case ADMISSION -> statutes.admissionMajority();
            case EXCLUSION -> statutes.exclusionMajority();
            case APPEAL -> statutes.appealMajority();
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Matter of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
