package org.tejido.platform.contract;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

@AutoConfiguration
class ContractAutoConfiguration {

    @Bean
    OpenApiDocument openApiDocument() {
        return new OpenApiDocument();
    }
}
