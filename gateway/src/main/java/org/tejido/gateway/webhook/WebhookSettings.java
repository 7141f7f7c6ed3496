package org.tejido.gateway.webhook;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What is told to whom.
 *
 * @param topics {@code <service>.<aggregate>.v<major>}: webhooks are for types of these aggregates
 * @param networks in CIDR notation: addresses of the house that may be called all the same, over HTTP and on any port, too
 * @param timeout for one delivery, from the name to the status
 */
@ConfigurationProperties("tejido.webhooks")
record WebhookSettings(List<String> topics, @Nullable List<String> networks, Duration timeout) {

    /** True for such as {@code event.registration.confirmed} where {@code event.registration.v1} is heard. */
    boolean tells(String type) {
        return topics.stream().anyMatch(topic -> type.startsWith(topic.substring(0, topic.lastIndexOf('.') + 1)));
    }
}
