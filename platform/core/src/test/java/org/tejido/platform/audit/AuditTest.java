package org.tejido.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.tejido.platform.SampleTest;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.Role;
import org.tejido.testing.Visitors;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

@SampleTest
class AuditTest {

    private static final String COLLECTION = "/api/operations/sample/audit/collection";
    private static final String RECEIPT = "/api/operations/sample/audit/receipt";

    @Autowired
    Visitors visitors;

    @Autowired
    Audit audit;

    @Autowired
    TransactionalOperator transaction;

    @Autowired
    DatabaseClient database;

    private final UUID subject = UUID.randomUUID();

    @BeforeEach
    void nothingIsDone() {
        database.sql("DELETE FROM audit").then().block();
    }

    @Test
    void isHandedOverOldestFirstUntilThereIsAReceipt() {
        audit.note(Deed.of("thing.made", subject).with("seats", 3)).block();
        audit.note(Deed.of("thing.gone", subject)).block();

        var first = collect();
        assertThat(first)
                .extracting(deed -> deed.path("action").asString())
                .containsExactly("thing.made", "thing.gone");
        assertThat(first.getFirst().path("subject").asString()).isEqualTo(subject.toString());
        assertThat(first.getFirst().at("/details/seats").asString()).isEqualTo("3");
        assertThat(collect()).isEqualTo(first);
        acknowledge(first.getFirst());

        assertThat(collect()).containsExactly(first.getLast());
    }

    @Test
    void namesWhoeverSentTheRequestAndTheSystemWhereThereIsNone() {
        var account = UUID.randomUUID();
        var organisation = UUID.randomUUID();
        note(new Caller(account, Role.MEMBER, organisation, Set.of("*")));
        note(new Caller(account, Role.MANAGER, null, Set.of("sample:write")));
        note(Caller.ANONYMOUS);
        note(new Caller(new UUID(0, 0), Role.ADMIN, null, Set.of("sample:write")));
        audit.note(Deed.of("thing.made", subject)).block();

        assertThat(collect())
                .extracting(deed -> deed.path("actorKind").asString())
                .containsExactly("person", "key", "visitor", "system", "system");
        assertThat(collect().getFirst().path("actor").asString()).isEqualTo(account.toString());
        assertThat(collect().getFirst().path("role").asString()).isEqualTo("member");
        assertThat(collect().getFirst().path("organisation").asString()).isEqualTo(organisation.toString());
        assertThat(collect().getLast().path("actor").isMissingNode()).isTrue();
    }

    /** By way of the filter that finds out who calls. */
    @Test
    void knowsWhoCalls() {
        var account = UUID.randomUUID();
        var parked = park();

        visitors.holding(visitors.token(account, "admin", null, "*"))
                .delete()
                .uri("/api/operations/sample/parked/{id}", parked)
                .exchange()
                .expectStatus()
                .isNoContent();

        var deed = collect().getFirst();
        assertThat(deed.path("action").asString()).isEqualTo("parked-message.discarded");
        assertThat(deed.path("subject").asString()).isEqualTo(Long.toString(parked));
        assertThat(deed.path("actor").asString()).isEqualTo(account.toString());
    }

    @Test
    void goesWithItsEffectWhereThatDoesNotHold() {
        assertThatThrownBy(() -> audit.note(Deed.of("thing.made", subject))
                        .then(Mono.error(new IllegalStateException("It did not hold.")))
                        .as(transaction::transactional)
                        .block())
                .hasMessage("It did not hold.");

        assertThat(collect()).isEmpty();
    }

    @Test
    void isNotRewritten() {
        audit.note(Deed.of("thing.made", subject)).block();

        assertThatThrownBy(() -> database.sql("UPDATE audit SET action = 'thing.gone'")
                        .then()
                        .block())
                .hasMessageContaining("not rewritten");
    }

    /** Or an administrator could make disappear what he did. */
    @ParameterizedTest
    @ValueSource(strings = {COLLECTION, RECEIPT})
    void isForTheGatewayAlone(String path) {
        for (var visitor : List.of(visitors.nobody(), visitors.manager(), visitors.admin())) {
            assertThat(Visitors.status(visitor.post()
                            .uri(path)
                            .bodyValue(Map.of("ids", List.of()))
                            .exchange()))
                    .isIn(401, 403);
        }
    }

    private void note(Caller caller) {
        audit.note(Deed.of("thing.made", subject))
                .contextWrite(context -> context.put(Caller.class, caller))
                .block();
    }

    private long park() {
        return database.sql("""
                        INSERT INTO parked (subscription, topic, partition, "offset", headers, value, reason, detail)
                        VALUES ('listener', 'other.thing.v1', 0, 0, '{}', convert_to(:value, 'UTF8'), 'unreadable', '') RETURNING id
                        """)
                .bind("value", subject.toString())
                .map(row -> row.get(0, Long.class))
                .one()
                .block();
    }

    private List<JsonNode> collect() {
        var items = new AtomicReference<JsonNode>();
        gateway()
                .post()
                .uri(COLLECTION)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .value(items::set);
        return List.copyOf(items.get().path("items").values());
    }

    private void acknowledge(JsonNode deed) {
        gateway()
                .post()
                .uri(RECEIPT)
                .bodyValue(Map.of("ids", List.of(deed.path("id").asString())))
                .exchange()
                .expectStatus()
                .isNoContent();
    }

    private WebTestClient gateway() {
        return visitors.holding(visitors.token(new UUID(0, 0), "admin", null, "sample:read sample:write"));
    }
}
