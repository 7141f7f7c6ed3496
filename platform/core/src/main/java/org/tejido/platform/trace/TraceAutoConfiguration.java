package org.tejido.platform.trace;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.tejido.traces.Collector;
import tools.jackson.databind.json.JsonMapper;

@AutoConfiguration
class TraceAutoConfiguration {

    @Bean
    Collector traceCollector(
            @Value("${tejido.traces.endpoint}") String endpoint,
            @Value("${spring.application.name}") String service,
            JsonMapper json) {
        return Collector.at(endpoint, service, json);
    }

    @Bean
    Spans spans(Collector traceCollector) {
        return traceCollector == Collector.NOBODY ? Spans.NONE : new ToldSpans(traceCollector);
    }

    @Bean
    TraceFilter traceFilter(Spans spans) {
        return new TraceFilter(spans);
    }

    @Bean
    @ConditionalOnExpression("!'${tejido.traces.endpoint}'.isBlank()")
    static TracedDatabase tracedDatabase(ObjectProvider<Spans> spans) {
        return new TracedDatabase(spans::getObject);
    }
}
