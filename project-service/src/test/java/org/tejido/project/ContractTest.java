package org.tejido.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.tejido.testing.Contract;
import org.tejido.testing.Visitors;

@ProjectServiceTest
class ContractTest {

    static final Path OPENAPI = Path.of("contracts/openapi.yaml");

    @Autowired
    Visitors visitors;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    @Test
    void describesEveryOperationAndNoOther() {
        assertThat(Contract.read(OPENAPI).operations()).isEqualTo(Contract.operationsOf(handlers));
    }

    @Test
    void isServedAsItIsWritten() throws IOException {
        var served = visitors.nobody()
                .get()
                .uri("/openapi.yaml")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();

        assertThat(served).isEqualTo(Files.readAllBytes(OPENAPI));
    }
}
