package org.tejido.gateway.route;

import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.http.client.HttpComponentsClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.autoconfigure.ClientHttpRequestFactoryBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A client that passes on what it is given: no cookies, no unpacking, no second attempt that nobody asked for. */
@Configuration(proxyBeanMethods = false)
class HttpClientConfiguration {

    @Bean
    ClientHttpRequestFactoryBuilderCustomizer<HttpComponentsClientHttpRequestFactoryBuilder> passingOn(
            @Value("${tejido.limits.calls-at-once}") int callsAtOnce, RouteTable table) {
        return builder -> builder.withHttpClientCustomizer(HttpClientConfiguration::plain)
                .withConnectionManagerCustomizer(connections -> connections
                        .setMaxConnPerRoute(callsAtOnce)
                        .setMaxConnTotal(callsAtOnce * table.routes().size()));
    }

    private static void plain(HttpClientBuilder client) {
        client.disableCookieManagement()
                .disableContentCompression()
                .disableAuthCaching()
                .disableDefaultUserAgent()
                .setRetryStrategy(new OnceMore());
    }
}
