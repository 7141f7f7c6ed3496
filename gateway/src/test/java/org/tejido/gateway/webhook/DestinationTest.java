package org.tejido.gateway.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tejido.gateway.problem.Refusal;

/** Where a webhook must not lead, whoever writes it down and however. */
class DestinationTest {

    private static final Map<String, List<String>> NAMES = Map.ofEntries(
            Map.entry("localhost", List.of("127.0.0.1", "::1")),
            Map.entry("inside.example", List.of("10.1.2.3")),
            Map.entry("metadata.google.internal", List.of("169.254.169.254")),
            Map.entry("mixed.example", List.of("93.184.216.34", "192.168.1.1")),
            Map.entry("six.example", List.of("fd00::1")),
            Map.entry("mapped.example", List.of("::ffff:10.0.0.1")),
            Map.entry("nat64.example", List.of("64:ff9b::a00:1")),
            Map.entry("teredo.example", List.of("2001:0:53aa:64c:0:0:0:1")),
            Map.entry("sixtofour.example", List.of("2002:a00:1::")),
            Map.entry("nobody.example", List.of()),
            Map.entry("public.example", List.of("93.184.216.34", "2606:2800:220:1::1")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://localhost/",
                "https://localhost:443/",
                "https://inside.example/hook",
                "https://metadata.google.internal/computeMetadata/v1/",
                "https://mixed.example/",
                "https://six.example/",
                "https://mapped.example/",
                "https://nat64.example/",
                "https://teredo.example/",
                "https://sixtofour.example/",
                "https://127.0.0.1/",
                "https://127.1.2.3/",
                "https://127.1/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0x7f.0.0.1/",
                "https://0177.0.0.1/",
                "https://017700000001/",
                "https://0/",
                "https://0.0.0.0/",
                "https://10.0.0.1/",
                "https://100.64.0.1/",
                "https://169.254.169.254/latest/meta-data/",
                "https://172.16.0.1/",
                "https://172.31.255.255/",
                "https://192.168.0.1/",
                "https://192.0.0.1/",
                "https://192.0.2.1/",
                "https://192.88.99.1/",
                "https://198.18.0.1/",
                "https://198.51.100.1/",
                "https://203.0.113.1/",
                "https://224.0.0.1/",
                "https://240.0.0.1/",
                "https://255.255.255.255/",
                "https://[::1]/",
                "https://[::]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:7f00:1]/",
                "https://[::127.0.0.1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://[64:ff9b:1::7f00:1]/",
                "https://[fc00::1]/",
                "https://[fd12:3456:789a::1]/",
                "https://[fe80::1]/",
                "https://[fe80::1%25eth0]/",
                "https://[fec0::1]/",
                "https://[ff02::1]/",
                "https://[100::1]/",
                "https://[2001::1]/",
                "https://[2001:db8::1]/",
                "https://[2002:7f00:1::]/",
                "https://[3fff::1]/",
                "http://public.example/",
                "https://public.example:8443/",
                "https://public.example:22/",
                "https://public.example:0/",
                "ftp://public.example/",
                "file:///etc/passwd",
                "gopher://public.example/",
                "jar:https://public.example/!/",
                "//public.example/",
                "public.example",
                "https:public.example",
                "https:///hook",
                "https://",
                "https://public.example@127.0.0.1/",
                "https://user:pass@public.example/",
                "https://public.example#@127.0.0.1/",
                "https://127.0.0.1\\@public.example/",
                "https://public.example\\.inside.example/",
                "https://public.example /",
                "https://public.example\r\nHost: inside.example/",
                "https://public.example\t/",
                "https://public.example./",
                "https://PUBLIC.example/",
                "https://públic.example/",
                "https://①②⑦.0.0.1/",
                "https://127。0。0。1/",
                "https://%31%32%37.0.0.1/",
                "https://-public.example/",
                "https://pub_lic.example/",
                ""
            })
    void isRefused(String url) {
        assertThatThrownBy(() -> call(url))
                .isInstanceOfAny(Refusal.class, Gate.RefusedAddress.class, UnknownHostException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://public.example",
                "https://public.example/hook?of=tejido&a=%20",
                "https://public.example:443/",
                "https://93.184.216.34/hook",
                "https://[2606:2800:220:1::1]/"
            })
    void leadsToTheInternet(String url) throws UnknownHostException {
        assertThat(call(url)).isNotEmpty();
    }

    @Test
    void isNotTooLong() {
        assertThatThrownBy(() -> Destination.of("https://public.example/" + "a".repeat(500)))
                .isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @CsvSource({
        "http://inside.example:8080/, true",
        "https://inside.example/, true",
        "http://public.example/, false",
        "https://mixed.example/, false",
        "http://mixed.example/, false"
    })
    void leadsToTheHouseWhereTheOperatorHasNamedIt(String url, boolean open) {
        var networks = networks("10.0.0.0/8");
        var gate = new Gate(names(), networks, Destination.of(url));

        if (open) {
            assertThat(resolved(gate)).containsExactly("10.1.2.3");
        } else {
            assertThatThrownBy(() -> gate.resolve("any")).isInstanceOf(Gate.RefusedAddress.class);
        }
    }

    private static List<String> resolved(Gate gate) {
        try {
            return java.util.Arrays.stream(gate.resolve("any"))
                    .map(InetAddress::getHostAddress)
                    .toList();
        } catch (UnknownHostException failure) {
            throw new AssertionError(failure);
        }
    }

    private static InetAddress[] call(String url) throws UnknownHostException {
        var destination = Destination.of(url);
        return new Gate(names(), networks(), destination).resolve(destination.host());
    }

    static Networks networks(String... named) {
        return new Networks(new WebhookSettings(List.of("event.event.v1"), List.of(named), Duration.ofSeconds(1)));
    }

    /** Plain addresses are what they are; of names only those that are written here are known. */
    private static DnsResolver names() {
        return new DnsResolver() {

            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                if (host.matches(".*[a-z].*") && !host.contains(":")) {
                    var addresses = NAMES.get(host);
                    if (addresses == null) {
                        throw new UnknownHostException(host);
                    }
                    var found = new InetAddress[addresses.size()];
                    for (var place = 0; place < found.length; place++) {
                        found[place] = InetAddress.getByName(addresses.get(place));
                    }
                    return found;
                }
                return InetAddress.getAllByName(host);
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }
}
