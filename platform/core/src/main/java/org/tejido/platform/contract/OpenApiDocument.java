package org.tejido.platform.contract;

import java.io.IOException;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.platform.security.Anyone;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Serves the contract: {@code contracts/openapi.yaml}, and what each feature adds to it in {@code contracts/openapi/}. It is
 * put together when somebody first asks; at the start it would take as long as a migration.
 */
@RestController
class OpenApiDocument {

    private final Mono<String> document = Mono.fromCallable(OpenApiDocument::together)
            .subscribeOn(Schedulers.boundedElastic())
            .cache();

    @Anyone
    @GetMapping(path = "/openapi.yaml", produces = "application/yaml")
    Mono<String> document() {
        return document;
    }

    private static String together() throws IOException {
        var contracts = new PathMatchingResourcePatternResolver(OpenApiDocument.class.getClassLoader());
        return new OpenApi(contracts.getResource("classpath:contracts/openapi.yaml"))
                .with(contracts.getResources("classpath*:contracts/openapi/*.yaml"))
                .text();
    }
}
