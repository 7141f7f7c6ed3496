package org.tejido.gateway.digest;

import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.tejido.gateway.route.RouteTable;
import org.tejido.gateway.security.Caller;
import org.tejido.gateway.token.ServiceTokens;

/** The service that knows what waits for somebody. */
@Component
class DigestSource {

    private final RestClient services;
    private final ServiceTokens tokens;
    private final DigestSettings settings;
    private final String address;

    DigestSource(RestClient.Builder services, RouteTable table, ServiceTokens tokens, DigestSettings settings) {
        this.services = services.build();
        this.tokens = tokens;
        this.settings = settings;
        var route = table.routes().get(settings.service());
        if (route == null) {
            throw new IllegalStateException("tejido.digest.service is none of tejido.routes.");
        }
        this.address = route.uri() + settings.path();
    }

    /** Empty where nothing waits. @throws RestClientException where the service does not say */
    Optional<Digest> of(Caller reader) {
        var answer = services.get()
                .uri(address)
                .header(HttpHeaders.ACCEPT_LANGUAGE, settings.language())
                .headers(headers -> headers.setBearerAuth(tokens.tokenOf(reader, settings.service())))
                .retrieve()
                .body(Digest.class);
        return Optional.ofNullable(answer);
    }

    record Digest(String subject, String text) {}
}
