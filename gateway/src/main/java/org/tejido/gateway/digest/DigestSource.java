package org.tejido.gateway.digest;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.tejido.gateway.route.RouteTable;
import org.tejido.gateway.security.Caller;
import org.tejido.gateway.token.ServiceTokens;

/** The services that know what there is to tell somebody. */
@Component
class DigestSource {

    private final RestClient services;
    private final ServiceTokens tokens;
    private final DigestSettings settings;
    private final RouteTable table;

    DigestSource(RestClient.Builder services, RouteTable table, ServiceTokens tokens, DigestSettings settings) {
        this.services = services.build();
        this.tokens = tokens;
        this.settings = settings;
        this.table = table;
        settings.sources().values().forEach(this::address);
    }

    /** Empty where there is nothing. @throws RestClientException where the service does not say */
    Optional<Digest> of(DigestSettings.Source source, Caller reader, LocalDate since) {
        var answer = services.get()
                .uri(address(source), Map.of("since", since))
                .header(HttpHeaders.ACCEPT_LANGUAGE, settings.language())
                .headers(headers -> headers.setBearerAuth(tokens.tokenOf(reader, source.service())))
                .retrieve()
                .body(Digest.class);
        return Optional.ofNullable(answer);
    }

    private String address(DigestSettings.Source source) {
        var route = table.routes().get(source.service());
        if (route == null) {
            throw new IllegalStateException("A source of tejido.digest is none of tejido.routes: " + source.service());
        }
        return route.uri() + source.path();
    }

    record Digest(String subject, String text) {}
}
