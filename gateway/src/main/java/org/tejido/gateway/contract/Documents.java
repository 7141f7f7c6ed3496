package org.tejido.gateway.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.tejido.gateway.route.RouteTable;
import org.yaml.snakeyaml.error.YAMLException;

/** What each service says of itself, asked again once a minute; of one that is away, what it said last. */
@Component
class Documents {

    private static final Logger LOG = LoggerFactory.getLogger(Documents.class);
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Duration FRESH_WHILE_ONE_IS_AWAY = Duration.ofSeconds(5);

    private final RouteTable table;
    private final RestClient services;
    private final String publicUrl;
    private final Map<String, Map<String, Object>> known = new ConcurrentHashMap<>();
    private volatile Instant askedAt = Instant.EPOCH;
    private volatile Map<String, Object> merged = Map.of();

    Documents(RouteTable table, RestClient.Builder services, @Value("${tejido.public-url}") String publicUrl) {
        this.table = table;
        this.services = services.build();
        this.publicUrl = publicUrl;
    }

    /** All of them as one. */
    synchronized Map<String, Object> merged() {
        var now = Instant.now();
        var fresh = known.size() < table.routes().size() ? FRESH_WHILE_ONE_IS_AWAY : FRESH;
        if (askedAt.plus(fresh).isBefore(now)) {
            table.routes().forEach(this::ask);
            merged = new Merge(own(), publicUrl).with(new TreeMap<>(known));
            askedAt = now;
        }
        return merged;
    }

    private void ask(String service, RouteTable.Route route) {
        try {
            var text =
                    services.get().uri(route.uri() + "/openapi.yaml").retrieve().body(String.class);
            if (text != null) {
                known.put(service, new LinkedHashMap<>(Yaml.read(text)));
            }
        } catch (RestClientException | YAMLException | ClassCastException failure) {
            LOG.warn("{} does not say what its API is: {}", service, failure.toString());
        }
    }

    private static Map<String, Object> own() {
        try {
            return Yaml.read(
                    new ClassPathResource("contracts/openapi.yaml").getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
