package org.tejido.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tejido.event.Office.body;
import static org.tejido.event.Office.registers;
import static org.tejido.event.Office.somebody;
import static org.tejido.event.Office.wish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.tejido.testing.Contract;
import org.tejido.testing.Messages;
import org.tejido.testing.Visitors;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The contracts say what the code does, no more and no less. */
@EventServiceTest
class ContractTest {

    private static final Path CONTRACTS = Path.of("contracts");
    private static final Pattern CODE = Pattern.compile("\"([a-z]+(-[a-z]+)+)\"");

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    @Autowired
    Messages messages;

    @Autowired
    DatabaseClient database;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    @Autowired
    JsonMapper json;

    @Test
    void theApiDescribesEveryAddressAndNoOther() {
        assertThat(Contract.read(CONTRACTS).operations()).isEqualTo(Contract.operationsOf(handlers));
    }

    @Test
    void theApiIsServed() {
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

    @Test
    void answersHaveTheFieldsOfTheirSchemas() {
        var organisation = UUID.randomUUID();
        var poster = office.posterWith("description", Map.of("en", "An afternoon on advanced therapies."));
        var event = office.announces(poster);
        var receipt = body(registers(visitors.nobody(), Office.id(event), wish(somebody())));
        var booked = body(registers(visitors.memberOf(organisation), Office.id(event), wish(somebody())));
        var address = "/api/registrations/" + booked.get("registrationId").stringValue();
        var pass = body(visitors.manager().get().uri(address + "/pass").exchange());
        var scanned = body(visitors.manager()
                .post()
                .uri("/api/events/{id}/scans", Office.id(event))
                .bodyValue(Map.of(
                        "scans",
                        List.of(Map.of(
                                "id",
                                UUID.randomUUID(),
                                "pass",
                                pass.get("pass").stringValue(),
                                "scannedAt",
                                "2026-01-01T00:00:00Z"))))
                .exchange());
        var manifest = body(visitors.manager()
                .get()
                .uri("/api/events/{id}/manifest", Office.id(event))
                .exchange());
        var attendance =
                body(visitors.manager().post().uri(address + "/check-in").exchange());
        var attended = body(visitors.manager().get().uri(address).exchange());
        var refused = body(visitors.nobody().get().uri(address).exchange());

        var neighbour = new Neighbourhood(messages, database).organisation();
        office.setsAside(Office.id(event), neighbour, 1);
        office.adds(Office.id(event), office.category("on-site", 5));
        var admission = office.admission(Office.id(event));
        var allotments = body(visitors.manager()
                .get()
                .uri("/api/events/{id}/allotments", Office.id(event))
                .exchange());

        var invitations = body(visitors.manager()
                .post()
                .uri("/api/events/{id}/invitations", Office.id(event))
                .bodyValue(Map.of("organisationIds", List.of(neighbour), "emails", List.of(somebody())))
                .exchange());

        assertThat(invitations).hasSize(2).allSatisfy(invitation -> assertFits(invitation, "Invitation"));
        assertFits(admission, "Admission");
        assertFits(admission.get("categories").get(0), "Category");
        assertFits(allotments.get(0), "Allotment");
        assertFits(event, "Event");
        assertFits(receipt, "Receipt");
        assertFits(booked, "Receipt");
        assertFits(pass, "Pass");
        assertFits(scanned, "ScanResults");
        assertFits(scanned.get("results").get(0), "ScanResult");
        assertFits(manifest, "Manifest");
        assertFits(manifest.get("registrations").get(0), "ExpectedGuest");
        assertFits(attendance, "Attendance");
        assertFits(attended, "Registration");
        assertFits(refused, "Problem");
    }

    @Test
    void everyRefusalOfTheServiceIsInTheApi() throws IOException {
        var described = Contract.read(CONTRACTS).text();

        assertThat(codesOfRefusals()).hasSizeGreaterThan(15).allSatisfy(code -> assertThat(described)
                .contains("`" + code + "`"));
    }

    @Test
    void everyMessageHasAnExampleThatFitsItsSchema() throws IOException {
        var asyncapi = read("asyncapi.yaml");
        var schemas = new TreeMap<String, JsonNode>();
        asyncapi.at("/components/messages")
                .values()
                .forEach(message ->
                        schemas.put(message.get("name").stringValue(), resolved(asyncapi, message.get("payload"))));

        assertThat(examples().keySet()).isEqualTo(schemas.keySet());
        examples().forEach((type, example) -> assertFits(example, schemas.get(type), type));
    }

    private void assertFits(JsonNode answer, String schema) {
        assertFits(answer, json.valueToTree(Contract.read(CONTRACTS).schema(schema)), schema);
    }

    private static void assertFits(JsonNode value, JsonNode schema, String name) {
        assertThat(value.propertyNames())
                .as(name)
                .isSubsetOf(schema.get("properties").propertyNames())
                .containsAll(schema.get("required")
                        .valueStream()
                        .map(JsonNode::stringValue)
                        .toList());
    }

    private static JsonNode resolved(JsonNode document, JsonNode schema) {
        return schema.has("$ref") ? document.at(schema.get("$ref").stringValue().substring(1)) : schema;
    }

    private JsonNode read(String contract) throws IOException {
        return json.valueToTree(new Yaml().load(Files.readString(CONTRACTS.resolve(contract))));
    }

    private Map<String, JsonNode> examples() throws IOException {
        var examples = new TreeMap<String, JsonNode>();
        try (var files = Files.list(CONTRACTS.resolve("examples"))) {
            files.forEach(file ->
                    examples.put(file.getFileName().toString().replace(".json", ""), json.readTree(file.toFile())));
        }
        return examples;
    }

    /** The first literal of each class that is a refusal. */
    private static Set<String> codesOfRefusals() throws IOException {
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            return sources.filter(Files::isRegularFile)
                    .map(ContractTest::text)
                    .filter(source -> source.contains("extends Refusal"))
                    .map(CODE::matcher)
                    .filter(Matcher::find)
                    .map(matcher -> matcher.group(1))
                    .collect(Collectors.toSet());
        }
    }

    private static String text(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
