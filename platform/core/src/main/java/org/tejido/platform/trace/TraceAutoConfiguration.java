package org.tejido.platform.trace;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

@AutoConfiguration
class TraceAutoConfiguration {

    @Bean
    TraceFilter traceFilter() {
        return new TraceFilter();
    }
}
