package org.tejido.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tejido.project.Cluster.call;
import static org.tejido.project.Cluster.created;
import static org.tejido.project.Cluster.id;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.tejido.testing.Contract;
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever is done in whichever order, nobody learns what is not his to know: over every operation that reads, everything that
 * is told, and everything that is logged. What each may know is kept beside it by the test itself.
 */
@ProjectServiceTest
@ExtendWith(OutputCaptureExtension.class)
class SecretsTest {

    private static final int STEPS = 30;

    @Autowired
    Visitors visitors;

    @Autowired
    Cluster cluster;

    @Autowired
    JsonMapper json;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void areKeptWhateverIsDone(long seed, CapturedOutput output) {
        var random = new Random(seed);
        var story = new Story(random);
        for (var step = 0; step < STEPS; step++) {
            story.goesOn();
        }

        for (var reader : story.readers()) {
            story.paths().forEach(path -> {
                for (var item : items(read(reader.client(), path))) {
                    story.check(reader.organisation(), reader.team(), path, item);
                }
            });
        }
        story.checkTold();
        assertThat(output.getAll()).doesNotContain(story.secrets());
    }

    private String read(WebTestClient client, String path) {
        return String.valueOf(client.get()
                .uri(path)
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    /** Each thing by itself: what stands beside each other in a list is not said of each other. */
    private List<String> items(String body) {
        if (!body.startsWith("{")) {
            return List.of(body.split("\n\n"));
        }
        var node = json.readTree(body);
        return node.has("items")
                ? node.get("items").values().stream().map(JsonNode::toString).toList()
                : List.of(body);
    }

    private record Reader(WebTestClient client, @Nullable UUID organisation, boolean team) {}

    private record Known(UUID id, UUID owner, boolean anonymous, String confidential, String email) {}

    private record Shown(UUID id, Known call, UUID organisation, String email) {}

    /** What has happened, and who may know what of it. */
    private final class Story {

        private final Random random;
        private final List<UUID> organisations = new ArrayList<>();
        private final Map<UUID, String> names = new HashMap<>();
        private final List<Known> calls = new ArrayList<>();
        private final List<Shown> waiting = new ArrayList<>();
        private final List<Shown> all = new ArrayList<>();
        private final Map<UUID, Shown> cooperations = new HashMap<>();
        private final Map<UUID, Integer> agreed = new HashMap<>();
        private final List<UUID> left = new ArrayList<>();

        private Story(Random random) {
            this.random = random;
            for (var number = 0; number < 4; number++) {
                var name = "Org" + UUID.randomUUID().toString().replace("-", "");
                var organisation = cluster.company(name);
                organisations.add(organisation);
                names.put(organisation, name);
            }
        }

        private void goesOn() {
            switch (calls.isEmpty() ? 0 : random.nextInt(8)) {
                case 0 -> publishes();
                case 1, 2, 3 -> shows();
                case 4, 5 -> accepts();
                case 6 -> agrees();
                default -> leaves();
            }
        }

        private void publishes() {
            var owner = any(organisations);
            var mark = UUID.randomUUID().toString();
            var form = call("Call " + mark, "Text");
            var anonymous = random.nextBoolean();
            form.put("anonymous", anonymous);
            form.put("confidential", "conf-" + mark);
            form.put("contact", Map.of("name", "Person", "email", "call-" + mark + "@secret.example"));
            var id = id(cluster.publishes(owner, form), "callId");
            calls.add(new Known(id, owner, anonymous, "conf-" + mark, "call-" + mark + "@secret.example"));
        }

        private void shows() {
            var call = any(calls);
            var organisation = any(organisations);
            var email = "interest-" + UUID.randomUUID() + "@secret.example";
            var busy = all.stream()
                    .anyMatch(shown -> shown.call().equals(call)
                            && shown.organisation().equals(organisation)
                            && !left.contains(shown.id()));
            if (call.owner().equals(organisation) || busy) {
                return;
            }
            var shown = new Shown(
                    id(
                            created(visitors.memberOf(organisation)
                                    .post()
                                    .uri("/api/calls/{id}/interests", call.id())
                                    .bodyValue(Map.of(
                                            "message", "Yes", "contact", Map.of("name", "Person", "email", email)))
                                    .exchange()),
                            "interestId"),
                    call,
                    organisation,
                    email);
            waiting.add(shown);
            all.add(shown);
        }

        private void accepts() {
            if (!waiting.isEmpty()) {
                var shown = waiting.remove(random.nextInt(waiting.size()));
                cooperations.put(id(cluster.accepts(shown.call().owner(), shown.id()), "cooperationId"), shown);
            }
        }

        /** One step towards secrecy: a document, one side, the other. */
        private void agrees() {
            cooperations.keySet().stream()
                    .filter(id -> !left.contains(id))
                    .findAny()
                    .ifPresent(cooperation -> {
                        var shown = cooperations.get(cooperation);
                        var step = agreed.merge(cooperation, 1, Integer::sum);
                        switch (step) {
                            case 1 -> cluster.proposesNda(shown.call().owner(), cooperation);
                            case 2 -> cluster.acceptsNda(shown.organisation(), cooperation, 2);
                            case 3 -> cluster.acceptsNda(shown.call().owner(), cooperation, 3);
                            default -> agreed.put(cooperation, 3);
                        }
                    });
        }

        private void leaves() {
            cooperations.keySet().stream()
                    .filter(id -> !left.contains(id) && agreed.getOrDefault(id, 0) >= 3)
                    .findAny()
                    .ifPresent(cooperation -> {
                        Cluster.ok(Cluster.post(
                                visitors.memberOf(cooperations.get(cooperation).organisation()),
                                "/api/cooperations/" + cooperation + "/withdrawal",
                                4));
                        left.add(cooperation);
                        left.add(cooperations.get(cooperation).id());
                    });
        }

        private <T> T any(List<T> list) {
            return list.get(random.nextInt(list.size()));
        }

        private List<Reader> readers() {
            return Stream.concat(
                            Stream.of(
                                    new Reader(visitors.nobody(), null, false),
                                    new Reader(visitors.juror(), null, false),
                                    new Reader(visitors.manager(), null, true)),
                            organisations.stream()
                                    .map(organisation ->
                                            new Reader(visitors.memberOf(organisation), organisation, false)))
                    .toList();
        }

        /** Every operation that reads, on each thing of its kind; lists by each owner, too. */
        private List<String> paths() {
            var ids = Map.of(
                    "calls", calls.stream().map(Known::id).toList(),
                    "interests", all.stream().map(Shown::id).toList(),
                    "cooperations", List.copyOf(cooperations.keySet()),
                    "collaborators", organisations);
            var read = Contract.read(ContractTest.CONTRACTS).operations().stream()
                    .filter(operation -> operation.startsWith("GET "))
                    .map(operation -> operation.substring(4))
                    .flatMap(path -> path.contains("{")
                            ? ids.getOrDefault(path.split("/")[2], List.of()).stream()
                                    .map(thing -> path.replaceAll("\\{\\w+}", thing.toString()))
                            : Stream.of(path + "?limit=200"));
            return Stream.concat(
                            read, organisations.stream().map(owner -> "/api/calls?limit=200&organisationId=" + owner))
                    .toList();
        }

        private void check(@Nullable UUID reader, boolean team, String path, String item) {
            for (var call : calls) {
                var own = call.owner().equals(reader);
                if (item.contains(call.id().toString())
                        && call.anonymous()
                        && !own
                        && !team
                        && !hasFound(reader, call)) {
                    assertThat(item)
                            .as(path)
                            .doesNotContain(call.owner().toString())
                            .doesNotContain(names.get(call.owner()));
                    assertThat(path).doesNotContain("organisationId=" + call.owner());
                }
                if (!own && !mayReadConfidential(reader, call)) {
                    assertThat(item).as(path).doesNotContain(call.confidential());
                }
                if (!own && !(team && path.startsWith("/api/cooperations/")) && !cooperates(reader, call)) {
                    assertThat(item).as(path).doesNotContain(call.email());
                }
            }
            for (var shown : all) {
                var own = shown.organisation().equals(reader);
                var disclosed = (shown.call().owner().equals(reader) || team)
                        && path.startsWith("/api/cooperations/")
                        && open(shown);
                if (!own && !disclosed) {
                    assertThat(item).as(path).doesNotContain(shown.email());
                }
            }
        }

        private boolean hasFound(@Nullable UUID reader, Known call) {
            return cooperations.values().stream()
                    .anyMatch(shown ->
                            shown.call().equals(call) && shown.organisation().equals(reader));
        }

        private boolean cooperates(@Nullable UUID reader, Known call) {
            return cooperations.values().stream()
                    .anyMatch(shown ->
                            shown.call().equals(call) && shown.organisation().equals(reader) && open(shown));
        }

        private boolean open(Shown shown) {
            return cooperations.containsValue(shown) && !left.contains(shown.id());
        }

        private boolean mayReadConfidential(@Nullable UUID reader, Known call) {
            return cooperations.entrySet().stream()
                    .anyMatch(entry -> entry.getValue().call().equals(call)
                            && entry.getValue().organisation().equals(reader)
                            && agreed.getOrDefault(entry.getKey(), 0) >= 3
                            && !left.contains(entry.getKey()));
        }

        private void checkTold() {
            for (var call : calls) {
                var found = cooperations.values().stream()
                        .filter(shown -> shown.call().equals(call))
                        .map(shown -> "'" + shown.id() + "'")
                        .toList();
                if (call.anonymous() && found.isEmpty()) {
                    assertThat(told("data LIKE '%" + call.id() + "%' AND data LIKE '%" + call.owner() + "%'"))
                            .isZero();
                }
                assertThat(told("data LIKE '%" + call.confidential() + "%'")).isZero();
            }
            assertThat(told("data LIKE '%@secret.example%'")).isZero();
        }

        private long told(String condition) {
            return cluster.count("SELECT count(*) FROM outbox WHERE " + condition);
        }

        private String[] secrets() {
            return Stream.of(
                            calls.stream().map(Known::confidential),
                            calls.stream().map(Known::email),
                            all.stream().map(Shown::email))
                    .flatMap(secret -> secret)
                    .toArray(String[]::new);
        }
    }
}
