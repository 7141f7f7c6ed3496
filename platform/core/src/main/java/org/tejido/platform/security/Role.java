package org.tejido.platform.security;

import java.util.Locale;

/** What somebody is to the organisation that runs this system. */
public enum Role {
    /** Runs the system itself. */
    ADMIN,
    /** Works in the office. */
    MANAGER,
    /** Acts for one member organisation. */
    MEMBER,
    /** Judges what others hand in. */
    JUROR,
    /** Acts for one organisation that has applied. */
    APPLICANT;

    /** @throws IllegalArgumentException for a claim that names no role */
    static Role of(String claim) {
        return valueOf(claim.toUpperCase(Locale.ROOT));
    }
}
