package org.tejido.gateway.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Asks a name once, and lets a call go to the addresses that were answered and to no other: if one of them may not be called, none
 * is. What the name stands for a moment later does not matter (DNS rebinding).
 */
final class Gate implements DnsResolver {

    private final DnsResolver names;
    private final Networks networks;
    private final Destination destination;

    Gate(DnsResolver names, Networks networks, Destination destination) {
        this.names = names;
        this.networks = networks;
        this.destination = destination;
    }

    /** @throws RefusedAddress for what may not be called */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var addresses = names.resolve(destination.host());
        if (addresses.length == 0) {
            throw new UnknownHostException(host);
        }
        var open = Arrays.stream(addresses)
                .allMatch(address ->
                        destination.isOfTheInternet() ? networks.mayBeCalled(address) : networks.isNamed(address));
        if (!open) {
            throw new RefusedAddress(host);
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** Of this house, or of nobody. */
    static final class RefusedAddress extends UnknownHostException {

        RefusedAddress(String host) {
            super(host + " is not to be called");
        }
    }
}
