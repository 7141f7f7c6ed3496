package org.tejido.gateway.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Objects;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/**
 * Which addresses may be called: those that are anybody's on the Internet (IANA's special-purpose registries, RFC 6890), and
 * those that the operator has named. Of IPv6 only 2000::/3 is given out at all, which leaves out what is mapped, translated
 * (NAT64) or local.
 */
@Component
class Networks {

    private static final List<IpAddressMatcher> SPECIAL = matchers(List.of(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.31.196.0/24",
            "192.52.193.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "192.175.48.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "2620:4f:8000::/48",
            "3fff::/20"));

    private static final IpAddressMatcher GIVEN_OUT = new IpAddressMatcher("2000::/3");

    private final List<IpAddressMatcher> named;

    Networks(WebhookSettings settings) {
        this.named = matchers(Objects.requireNonNullElse(settings.networks(), List.of()));
    }

    boolean mayBeCalled(InetAddress address) {
        return isNamed(address) || isPublic(address);
    }

    /** The operator's own: there, anything goes. */
    boolean isNamed(InetAddress address) {
        return isIn(named, address);
    }

    private static boolean isPublic(InetAddress address) {
        return !isIn(SPECIAL, address)
                && (address instanceof Inet4Address || GIVEN_OUT.matches(address.getHostAddress()));
    }

    private static boolean isIn(List<IpAddressMatcher> networks, InetAddress address) {
        return networks.stream().anyMatch(network -> network.matches(address.getHostAddress()));
    }

    private static List<IpAddressMatcher> matchers(List<String> networks) {
        return networks.stream()
                .filter(network -> !network.isBlank())
                .map(network -> new IpAddressMatcher(network.strip()))
                .toList();
    }
}
