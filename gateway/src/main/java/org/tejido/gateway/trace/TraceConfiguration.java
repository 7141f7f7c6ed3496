package org.tejido.gateway.trace;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tejido.traces.Collector;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class TraceConfiguration {

    @Bean
    Collector traceCollector(
            @Value("${tejido.traces.endpoint}") String endpoint,
            @Value("${spring.application.name}") String service,
            JsonMapper json) {
        return Collector.at(endpoint, service, json);
    }
}
