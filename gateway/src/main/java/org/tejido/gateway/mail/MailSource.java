package org.tejido.gateway.mail;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tejido.gateway.route.HandOver;

/** The services that write mails. */
@Component
class MailSource {

    private final HandOver handOver;
    private final MailSettings settings;

    MailSource(HandOver handOver, MailSettings settings) {
        this.handOver = handOver;
        this.settings = settings;
        names().forEach(handOver::requireRoute);
    }

    Set<String> names() {
        return settings.sources().keySet();
    }

    /** Some that are to be sent; none where there is nothing. @throws RestClientException where the service does not say */
    List<Written> collect(String service) {
        var batch = handOver.collect(service, path(service), Batch.class);
        return batch == null ? List.of() : Objects.requireNonNullElse(batch.items(), List.of());
    }

    /** @throws RestClientException where the service has not heard it */
    void acknowledge(String service, List<UUID> ids) {
        handOver.acknowledge(service, path(service), ids);
    }

    private String path(String service) {
        return Objects.requireNonNull(settings.sources().get(service));
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
}
