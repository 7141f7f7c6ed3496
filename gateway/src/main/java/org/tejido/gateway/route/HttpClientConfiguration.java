package org.tejido.gateway.route;

import java.net.http.HttpClient.Version;
import org.springframework.boot.http.client.JdkClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.autoconfigure.ClientHttpRequestFactoryBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The JDK's client, whatever else is on the class path; without its attempts to turn each connection into HTTP/2. */
@Configuration(proxyBeanMethods = false)
class HttpClientConfiguration {

    @Bean
    ClientHttpRequestFactoryBuilderCustomizer<JdkClientHttpRequestFactoryBuilder> plainConnections() {
        return builder -> builder.withHttpClientCustomizer(client -> client.version(Version.HTTP_1_1));
    }
}
