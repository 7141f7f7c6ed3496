package org.tejido.gateway.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.tejido.gateway.problem.Refusal;

/**
 * Where a webhook leads, by its form alone: https to a name or a plain address, and nothing that two readers may read
 * differently. Which addresses a name stands for is asked when it is called.
 */
record Destination(URI uri) {

    static final int LONGEST = 500;

    private static final Set<String> SCHEMES = Set.of("https", "http");
    private static final Pattern PRINTABLE = Pattern.compile("[!-~&&[^\\\\^`{|}<>\"]]++");
    private static final Pattern NAME =
            Pattern.compile("(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)*[a-z]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern FOUR = Pattern.compile("((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(?!$)|$)){4}");
    private static final Pattern SIX = Pattern.compile("\\[[0-9a-f:.]{2,45}\\]");

    /** @throws Refusal ({@code webhook-url-refused}) */
    static Destination of(String url) {
        if (url.length() > LONGEST || !PRINTABLE.matcher(url).matches()) {
            throw refused("It has at most " + LONGEST + " characters, all of them printable ASCII.");
        }
        var uri = uri(url);
        var scheme = String.valueOf(uri.getScheme());
        var host = uri.getHost();
        if (!SCHEMES.contains(scheme) || host == null) {
            throw refused("It begins with https:// and the name of a host.");
        }
        if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            throw refused("It has neither a user nor a fragment.");
        }
        if (!NAME.matcher(host).matches()
                && !FOUR.matcher(host).matches()
                && !SIX.matcher(host).matches()) {
            throw refused("Its host is a name in small letters or an address as it is usually written.");
        }
        return new Destination(uri);
    }

    /** Names, the port of which is https's own, over https. Whatever else is for the operator's own networks. */
    boolean isOfTheInternet() {
        return uri.getScheme().equals("https") && (uri.getPort() == -1 || uri.getPort() == 443);
    }

    String host() {
        var host = uri.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    static Refusal refused(String detail) {
        return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "webhook-url-refused", detail);
    }

    private static URI uri(String url) {
        try {
            return new URI(url).parseServerAuthority();
        } catch (URISyntaxException _) {
            throw refused("It is no URL.");
        }
    }
}
