package org.tejido.member.organisation;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/** An address that a browser may be sent to: http or https, with a host that has a dot in it. */
record Website(String address) {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    /** {@code www.example.org} is taken for {@code https://www.example.org}. @throws WebsiteInvalid for other things */
    static Website of(String typed) {
        var address = typed.strip();
        var complete = address.contains("://") ? address : "https://" + address;
        try {
            var uri = new URI(complete);
            if (uri.getScheme() == null
                    || !SCHEMES.contains(uri.getScheme().toLowerCase())
                    || uri.getHost() == null
                    || !uri.getHost().contains(".")
                    || uri.getUserInfo() != null) {
                throw new WebsiteInvalid();
            }
            return new Website(complete);
        } catch (URISyntaxException _) {
            throw new WebsiteInvalid();
        }
    }
}
