package org.tejido.event.registration;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tejido.platform.idempotency.OwnKeys;

@Configuration(proxyBeanMethods = false)
class RegistrationConfiguration {

    /**
     * {@code take_seats} writes key and answer beside the seat. A survey is answered once without any key, and a row of the key
     * would say who answered when.
     */
    @Bean
    OwnKeys ownKeys() {
        return OwnKeys.of("/api/events/{event}/registrations", "/api/registrations/{id}/survey-answer");
    }
}
