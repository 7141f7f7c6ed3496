package org.tejido.gateway.route;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where paths lead: configuration, so that a new service is a few lines and no code. */
@ConfigurationProperties("tejido")
public record RouteTable(Map<String, Route> routes) {

    /** What a key can be for. */
    public List<String> scopes() {
        return routes.keySet().stream()
                .sorted()
                .flatMap(service -> Stream.of(service + ":read", service + ":write"))
                .toList();
    }

    /** @param paths what follows {@code /api/} in the addresses that the service answers */
    public record Route(URI uri, List<String> paths) {}
}
