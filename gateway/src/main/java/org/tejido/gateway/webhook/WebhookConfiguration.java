package org.tejido.gateway.webhook;

import java.util.Map;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.FixedBackOff;

@Configuration
class WebhookConfiguration {

    private static final long PAUSE_MILLIS = 500;

    @Bean
    Sender webhookSender(Networks networks, WebhookSettings settings) {
        return new Sender(SystemDefaultDnsResolver.INSTANCE, networks, settings.timeout());
    }

    /** The database is back at some time, and what was told meanwhile is still there. */
    @Bean
    CommonErrorHandler untilTheDatabaseIsBack() {
        var handler = new DefaultErrorHandler(new FixedBackOff(PAUSE_MILLIS, FixedBackOff.UNLIMITED_ATTEMPTS));
        handler.setClassifications(Map.of(), true);
        return handler;
    }
}
