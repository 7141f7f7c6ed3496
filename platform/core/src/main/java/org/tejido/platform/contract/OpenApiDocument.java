package org.tejido.platform.contract;

import java.io.IOException;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.platform.security.Anyone;

/** Serves the contract: {@code contracts/openapi.yaml}, and what each feature adds to it in {@code contracts/openapi/}. */
@RestController
class OpenApiDocument {

    private final String document;

    OpenApiDocument() throws IOException {
        var contracts = new PathMatchingResourcePatternResolver(OpenApiDocument.class.getClassLoader());
        document = new OpenApi(contracts.getResource("classpath:contracts/openapi.yaml"))
                .with(contracts.getResources("classpath*:contracts/openapi/*.yaml"))
                .text();
    }

    @Anyone
    @GetMapping(path = "/openapi.yaml", produces = "application/yaml")
    String document() {
        return document;
    }
}
