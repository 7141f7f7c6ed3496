package org.tejido.platform.contract;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.platform.security.Anyone;

/** Serves the contract as it is written. */
@RestController
class OpenApiDocument {

    private static final Resource DOCUMENT = new ClassPathResource("contracts/openapi.yaml");

    @Anyone
    @GetMapping(path = "/openapi.yaml", produces = "application/yaml")
    Resource document() {
        return DOCUMENT;
    }
}
