package org.tejido.gateway.audit;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tejido.gateway.route.HandOver;

/** The services in which something was done. */
@Component
class AuditSource {

    private final HandOver handOver;
    private final AuditSettings settings;

    AuditSource(HandOver handOver, AuditSettings settings) {
        this.handOver = handOver;
        this.settings = settings;
        settings.services().forEach(handOver::requireRoute);
    }

    /** Some; none where there is nothing. @throws RestClientException where the service does not say */
    List<Entry> collect(String service) {
        var batch = handOver.collect(service, path(service), Batch.class);
        return batch == null ? List.of() : Objects.requireNonNullElse(batch.items(), List.of());
    }

    /** @throws RestClientException where the service has not heard it */
    void acknowledge(String service, List<UUID> ids) {
        handOver.acknowledge(service, path(service), ids);
    }

    private String path(String service) {
        return settings.path().replace("{service}", service);
    }

    private record Batch(@Nullable List<Entry> items) {}
}
