package org.tejido.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tejido.member.Office.body;
import static org.tejido.member.Office.id;
import static org.tejido.member.Office.organisation;
import static org.tejido.member.Office.patch;
import static org.tejido.member.Office.tag;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.tejido.testing.Contract;
import org.tejido.testing.Messages;
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The contracts say what the code does, no more and no less. */
@MemberServiceTest
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
    WallClock clock;

    @Autowired
    JsonMapper json;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    @Test
    void everyAddressIsMeasured(@Value("${management.metrics.web.server.max-uri-tags}") int most) {
        assertThat(Contract.operationsOf(handlers)).hasSizeBetween(100, most);
    }

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
    void theApiNamesEveryRefusalOfThisService() throws IOException {
        var described = Contract.read(CONTRACTS).text();
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            var codes = sources.filter(Files::isRegularFile)
                    .map(ContractTest::read)
                    .filter(source -> source.contains("extends Refusal") || source.contains("new Malformed("))
                    .flatMap(source -> CODE.matcher(source).results().map(match -> match.group(1)))
                    .filter(code -> !code.equals("same-tax-id"))
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(codes).hasSizeGreaterThan(15).allSatisfy(code -> assertThat(described)
                    .contains("`" + code + "`"));
        }
    }

    @Test
    void answersHaveTheFieldsOfTheirSchemas() {
        var form = organisation();
        form.put("website", "https://ensayos.example");
        form.put("description", "Ensayos clínicos.");
        var organisation = office.registers(form);
        var membership = office.admits(office.appliesFor(id(organisation, "organisationId")));
        var address = "/api/organisations/" + id(organisation, "organisationId");

        assertFits(office.sees(address), "Organisation");
        assertFits(membership, "Membership");
        assertFits(office.sees(address + "/history").at("/items/0"), "HistoryLine");
        assertFits(office.sees(address + "/standing"), "Standing");
        assertFits(office.sees("/api/directory").at("/items/0"), "DirectoryEntry");
        assertFits(office.receives(Office.application(organisation())), "ApplicationReceipt");
    }

    @Test
    void messagesHaveTheFormOfTheirExamples() {
        var form = organisation();
        form.put("website", "https://ensayos.example");
        form.put("description", "Ensayos clínicos.");
        form.put("keywords", java.util.List.of("oncology"));
        form.put("nuts", "ES418");
        form.put("activities", java.util.List.of(Map.of("scheme", "nace-2", "code", "72.11")));
        var organisation = office.registers(form);
        var id = id(organisation, "organisationId");
        patch(visitors.manager(), "/api/organisations/" + id, tag(organisation), "{\"city\": \"León\"}");
        var admitted = office.admits(office.appliesFor(id));
        var ended = body(office.decides(admitted, "kind", Map.of("kind", "associate", "source", "Assembly"))
                .expectStatus()
                .isOk());
        office.decides(ended, "end", Map.of("on", clock.today().plusMonths(2).toString(), "reason", "Left"))
                .expectStatus()
                .isOk();
        var rejected = office.appliesFor(id);
        office.decides(rejected, "rejection", Map.of("reason", "No"))
                .expectStatus()
                .isOk();

        visitors.manager()
                .put()
                .uri("/api/organisations/{id}/capabilities", id)
                .header("If-Match", "\"0\"")
                .bodyValue(Map.of(
                        "capabilities",
                        java.util.List.of(Map.of("term", "liquid-biopsy")),
                        "equipment",
                        java.util.List.of()))
                .exchange()
                .expectStatus()
                .isOk();

        told("member.organisation.v1", id, "member.organisation.registered", "member.organisation.revised");
        told("member.capability.v1", id, "member.capability.declared");
        told(
                "member.membership.v1",
                id(ended, "membershipId"),
                "member.membership.applied",
                "member.membership.admitted",
                "member.membership.reclassified",
                "member.membership.ended");
        told(
                "member.membership.v1",
                id(rejected, "membershipId"),
                "member.membership.applied",
                "member.membership.rejected");
    }

    @Test
    void messagesOfMergesHaveTheFormOfTheirExamples() {
        var form = organisation();
        form.put("website", "https://ensayos.example");
        form.put("description", "Ensayos clínicos.");
        form.put("keywords", java.util.List.of("oncology"));
        form.put("nuts", "ES418");
        form.put("activities", java.util.List.of(Map.of("scheme", "nace-2", "code", "72.11")));
        var loser = id(office.registers(form), "organisationId");
        var survivor = id(office.registers(organisation()), "organisationId");
        var merge = body(visitors.manager()
                .post()
                .uri("/api/organisations/{id}/merges", survivor)
                .header("If-Match", "\"1\"")
                .bodyValue(Map.of("loserId", loser, "loserVersion", 1))
                .exchange()
                .expectStatus()
                .isCreated());
        assertFits(merge, "Merge");
        visitors.manager()
                .post()
                .uri("/api/organisations/{id}/merges/{merge}/undo", survivor, id(merge, "mergeId"))
                .header("If-Match", "\"1\"")
                .exchange()
                .expectStatus()
                .isOk();

        told(
                "member.organisation.v1",
                loser,
                "member.organisation.registered",
                "member.organisation.merged",
                "member.organisation.unmerged");
    }

    private void told(String topic, UUID subject, String... types) {
        await().untilAsserted(() -> assertThat(messages.about(subject, topic))
                .extracting(Messages.Told::type)
                .containsExactly(types));
        messages.about(subject, topic).forEach(told -> assertThat(shape(json.readTree(told.json())))
                .as(told.type())
                .isEqualTo(shape(json.readTree(Example.of(told.type())))));
    }

    /** Fields and the kind of their values. */
    private static Map<String, String> shape(JsonNode node) {
        return node.properties().stream().collect(Collectors.toMap(Map.Entry::getKey, field -> field.getValue()
                .getNodeType()
                .name()));
    }

    @SuppressWarnings("unchecked")
    private static void assertFits(JsonNode answer, String schema) {
        var described = Contract.read(CONTRACTS).schema(schema);
        assertThat(((Map<String, Object>) described.get("properties")).keySet())
                .as(schema)
                .containsAll(answer.propertyNames());
        assertThat(answer.propertyNames()).as(schema).containsAll((Iterable<String>) described.get("required"));
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
