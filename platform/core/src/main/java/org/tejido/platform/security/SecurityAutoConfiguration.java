package org.tejido.platform.security;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.webflux.autoconfigure.WebFluxRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

@AutoConfiguration(beforeName = "org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration")
class SecurityAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Tokens tokens(
            @Value("${tejido.security.issuer}") String issuer,
            @Value("${tejido.service}") String service,
            @Value("${tejido.security.jwks-uri}") String jwksUri,
            Clock clock) {
        return new Tokens(issuer, service + "-service", jwksUri, clock);
    }

    @Bean
    CallerFilter callerFilter(Tokens tokens) {
        return new CallerFilter(tokens);
    }

    @Bean
    WebFluxRegistrations guardedHandlers(@Value("${tejido.service}") String service) {
        return new WebFluxRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new GuardedHandlers(service);
            }
        };
    }
}
