package org.tejido.platform.contract;

import java.io.IOException;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

@AutoConfiguration
class ContractAutoConfiguration {

    @Bean
    OpenApiDocument openApiDocument() throws IOException {
        return new OpenApiDocument();
    }
}
