package org.tejido.gateway.mail;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.tejido.gateway.account.Role;
import org.tejido.gateway.route.RouteTable;
import org.tejido.gateway.security.Caller;
import org.tejido.gateway.token.ServiceTokens;

/** The services that write mails: each hands over some at a time, and once more what it has no receipt for. */
@Component
class MailSource {

    private final RestClient services;
    private final ServiceTokens tokens;
    private final RouteTable table;
    private final MailSettings settings;

    MailSource(RestClient.Builder services, ServiceTokens tokens, RouteTable table, MailSettings settings) {
        this.services = services.build();
        this.tokens = tokens;
        this.table = table;
        this.settings = settings;
        names().forEach(this::address);
    }

    Set<String> names() {
        return settings.sources().keySet();
    }

    /** Some that are to be sent; none where there is nothing. @throws RestClientException where the service does not say */
    List<Written> collect(String service) {
        var batch = services.post()
                .uri(address(service) + "/collection")
                .headers(headers -> headers.setBearerAuth(tokens.tokenOf(itself(service), service)))
                .retrieve()
                .body(Batch.class);
        return batch == null ? List.of() : Objects.requireNonNullElse(batch.items(), List.of());
    }

    /** They are here and need not be handed over again. @throws RestClientException where the service has not heard it */
    void acknowledge(String service, List<UUID> ids) {
        services.post()
                .uri(address(service) + "/receipt")
                .headers(headers -> headers.setBearerAuth(tokens.tokenOf(itself(service), service)))
                .body(new Receipt(ids))
                .retrieve()
                .toBodilessEntity();
    }

    private static Caller itself(String service) {
        return new Caller(new UUID(0, 0), "gateway", Role.ADMIN, null, service + ":read " + service + ":write");
    }

    private String address(String service) {
        var route = table.routes().get(service);
        if (route == null) {
            throw new IllegalStateException("A source of tejido.mail is none of tejido.routes: " + service);
        }
        return route.uri() + settings.sources().get(service);
    }

    record Written(
            UUID id,
            String to,
            String subject,
            String text,
            @Nullable Calendar calendar) {}

    /** @param method of iTIP, such as {@code REQUEST} */
    record Calendar(String method, String text) {}

    private record Batch(@Nullable List<Written> items) {}

    private record Receipt(List<UUID> ids) {}
}
