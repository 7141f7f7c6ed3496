package org.tejido.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.tejido.testing.Contract;
import org.tejido.testing.Visitors;

@ProjectServiceTest
class ContractTest {

    static final Path CONTRACTS = Path.of("contracts");

    @Autowired
    Visitors visitors;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    @Test
    void describesEveryOperationAndNoOther() {
        assertThat(Contract.read(CONTRACTS).operations()).isEqualTo(Contract.operationsOf(handlers));
    }

    @Test
    void isServed() {
        var served = visitors.nobody()
                .get()
                .uri("/openapi.yaml")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        assertThat(Contract.of(served).operations())
                .isNotEmpty()
                .isEqualTo(Contract.read(CONTRACTS).operations());
    }
}
