package org.tejido.gateway.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpHeaders;

/**
 * Whether another site could have made a browser send this: then it needs the token that only our own pages know.
 * Another site can make it send a form, and our cookie with it, but never an Authorization header; and where there is no
 * session yet, browsers say themselves where a request comes from (signing somebody in as somebody else is an attack too).
 */
final class CouldBeForged {

    private CouldBeForged() {}

    static boolean isTrueOf(HttpServletRequest request) {
        return switch (request.getMethod()) {
            case "GET", "HEAD", "OPTIONS", "TRACE" -> false;
            default ->
                request.getHeader(HttpHeaders.AUTHORIZATION) == null
                        && (request.getSession(false) != null || comesFromElsewhere(request));
        };
    }

    private static boolean comesFromElsewhere(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && !hostOf(origin).equals(request.getHeader(HttpHeaders.HOST));
    }

    private static String hostOf(String origin) {
        try {
            return String.valueOf(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }
}
