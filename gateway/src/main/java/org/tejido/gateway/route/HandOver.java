package org.tejido.gateway.route;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.tejido.gateway.account.Role;
import org.tejido.gateway.security.Caller;
import org.tejido.gateway.token.ServiceTokens;

/** What services hand over to the gateway itself: each some at a time, and once more what it has no receipt for. */
@Component
public class HandOver {

    private final RestClient services;
    private final ServiceTokens tokens;
    private final RouteTable table;

    HandOver(RestClient.Builder services, ServiceTokens tokens, RouteTable table) {
        this.services = services.build();
        this.tokens = tokens;
        this.table = table;
    }

    /** @throws IllegalStateException where no route leads to it */
    public void requireRoute(String service) {
        address(service, "");
    }

    /** Some of what there is. @throws RestClientException where the service does not say */
    public <B> @Nullable B collect(String service, String path, Class<B> batch) {
        return services.post()
                .uri(address(service, path) + "/collection")
                .headers(headers -> headers.setBearerAuth(tokens.tokenOf(itself(service), service)))
                .retrieve()
                .body(batch);
    }

    /** They are here and need not be handed over again. @throws RestClientException where the service has not heard it */
    public void acknowledge(String service, String path, List<UUID> ids) {
        services.post()
                .uri(address(service, path) + "/receipt")
                .headers(headers -> headers.setBearerAuth(tokens.tokenOf(itself(service), service)))
                .body(new Receipt(ids))
                .retrieve()
                .toBodilessEntity();
    }

    private static Caller itself(String service) {
        return new Caller(new UUID(0, 0), "gateway", Role.ADMIN, null, service + ":read " + service + ":write");
    }

    private String address(String service, String path) {
        var route = table.routes().get(service);
        if (route == null) {
            throw new IllegalStateException("No route of tejido.routes leads to " + service + ".");
        }
        return route.uri() + path;
    }

    private record Receipt(List<UUID> ids) {}
}
