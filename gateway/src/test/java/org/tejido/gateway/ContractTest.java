package org.tejido.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tejido.gateway.route.RouteTable;
import org.tejido.testing.Contract;
import tools.jackson.databind.JsonNode;

@GatewayTest
class ContractTest {

    @Autowired
    Office office;

    @Autowired
    RouteTable routes;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    @Test
    void describesWhatTheCodeAnswersTo() {
        assertThat(Contract.read(Path.of("contracts")).operations()).isEqualTo(operations());
    }

    @ParameterizedTest
    @ValueSource(strings = {"member", "project", "event"})
    void leadsEveryPathOfAServiceToIt(String service) {
        var contract = Path.of("..", service + "-service", "contracts");
        assertThat(contract).exists();

        var elsewhere = Contract.read(contract).operations().stream()
                .map(operation -> operation.split(" ")[1])
                .filter(path -> path.startsWith("/api/") && !path.startsWith("/api/operations/"))
                .filter(path -> !routes.routes().get(service).paths().contains(path.split("/")[2]))
                .toList();

        assertThat(elsewhere).isEmpty();
    }

    @Test
    void leadsNoPathToTwoServices() {
        var all = routes.routes().values().stream()
                .flatMap(route -> route.paths().stream())
                .toList();

        assertThat(all).doesNotHaveDuplicates();
    }

    @Test
    void putsTheDocumentsTogetherWithoutALooseEnd() {
        var document = office.browser().get("/openapi.json").json();

        assertThat(document.path("openapi").asString()).isEqualTo("3.1.0");
        assertThat(document.path("paths").propertyNames()).contains("/api/session", "/api/calls", "/api/organisations");
        assertThat(document.path("paths").propertyNames())
                .as("of a service that is away")
                .doesNotContain("/api/events");
        assertThat(document.at("/paths/~1api~1calls/post/security").toString())
                .isEqualTo("[{\"session\":[]},{\"apiKey\":[\"project:write\"]}]");
        assertThat(references(document)).isNotEmpty().allSatisfy(reference -> assertThat(
                        document.at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
    }

    @Test
    void isReadableWithoutAScript() {
        var page = office.browser()
                .with("Accept", "text/html")
                .with("Accept-Language", "en")
                .get("/docs")
                .body();

        assertThat(page).contains("The API", "/api/calls", "project:write").doesNotContain("<script", "style=");
    }

    private Set<String> operations() {
        return handlers.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream()
                        .flatMap(pattern -> mapping.getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + pattern)))
                .filter(operation -> operation.contains(" /api/"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> references(JsonNode node) {
        var own = node.isObject() && node.path("$ref").isString()
                ? Stream.of(node.path("$ref").asString())
                : Stream.<String>empty();
        return Stream.concat(own, node.valueStream().flatMap(child -> references(child).stream()))
                .collect(Collectors.toSet());
    }
}
