package org.tejido.gateway.console;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whoever asked for an address of the console and had to sign in first comes back to it, and to nothing else. */
public final class WayBack {

    private static final String SIGN_IN = "/sign-in";

    /** Plain words between single slashes, none of which leads upwards; nothing that a redirect would fill in. */
    private static final Pattern IN_THE_CONSOLE = Pattern.compile(
            "/console(?:/[A-Za-z0-9_~-][A-Za-z0-9._~-]*+)*+/?+(?:\\?[\\x21-\\x7E&&[^\\\\{}\"<>#^`|]]*+)?+");

    private WayBack() {}

    /** The address of the sign-in page that leads back to what was asked for, where that is a page of the console. */
    public static String throughSignIn(HttpServletRequest request) {
        var asked = request.getQueryString() == null
                ? request.getRequestURI()
                : request.getRequestURI() + "?" + request.getQueryString();
        return leadsIntoTheConsole(asked)
                ? SIGN_IN + "?then=" + URLEncoder.encode(asked, StandardCharsets.UTF_8)
                : SIGN_IN;
    }

    public static boolean leadsIntoTheConsole(@Nullable String address) {
        return address != null && IN_THE_CONSOLE.matcher(address).matches();
    }
}
