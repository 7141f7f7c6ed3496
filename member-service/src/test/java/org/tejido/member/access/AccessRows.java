package org.tejido.member.access;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the addresses of one feature answer, and to whom. A feature has a {@code @Component} of this kind among its tests;
 * {@link WhoMayCallTest} makes a test of each line and each caller, and fails while an address of the service has no line.
 */
public interface AccessRows {

    /**
     * One line for each address: the method, the address, and the status for nobody, juror, applicant-itself,
     * other-applicant, other-member, own-member, manager and admin. A name in braces is one of the ids.
     */
    String matrix();

    /**
     * Something to call upon, made anew for each call, since an answer may change it.
     *
     * @param ids {@code member}, {@code membership} and {@code person} of it; {@code applicant} and its {@code application}
     * @return more of them; one that is named again takes the other's place
     */
    default Map<String, Object> prepare(Map<String, Object> ids) {
        return Map.of();
    }

    /** The body of a call such as {@code POST /api/people}, or null for a call without. */
    default @Nullable Object content(String call, Map<String, Object> ids) {
        return null;
    }

    /** What else a call has to say, such as {@code If-Match}. */
    default Map<String, String> headers(String call, Map<String, Object> ids) {
        return Map.of();
    }
}
