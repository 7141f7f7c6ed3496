package org.tejido.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.tejido.platform.SampleTest;
import org.tejido.platform.id.Ids;
import org.tejido.testing.Messages;
import org.tejido.testing.Messages.Told;
import org.tejido.testing.Visitors;
import reactor.core.publisher.Flux;

@SampleTest
class OutboxTest {

    private static final String TOPIC = "sample.thing.v1";

    @Autowired
    Visitors visitors;

    @Autowired
    Messages messages;

    @Autowired
    Outbox outbox;

    @Autowired
    Relay relay;

    @Autowired
    DatabaseClient database;

    @Test
    void tellsAChangeWithItsTraceAndItsPlaceInTheLife() {
        var id = add("told", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
        rename(id, 1, "told again");

        await().untilAsserted(() -> assertThat(messages.about(id, TOPIC)).hasSize(2));
        var told = messages.about(id, TOPIC);
        assertThat(told).extracting(Told::type).containsExactly("sample.thing.added", "sample.thing.renamed");
        assertThat(told).extracting(Told::sequence).containsExactly(1L, 2L);
        assertThat(told.getFirst().json()).isEqualTo("{\"name\":\"told\"}");
        assertThat(told.getFirst().extensions().get("traceparent")).contains("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @Test
    void knowsItsTopicsBesideWhatAllServicesHaveInCommon(@Autowired Environment environment) {
        assertThat(Binder.get(environment).bind("tejido.topics", String[].class).get())
                .containsExactly(TOPIC);
    }

    @Test
    void keepsTheOrderOfEveryLifeWhileManyAreTold() {
        var subjects = Flux.range(0, 20).map(_ -> Ids.next()).collectList().block();

        Flux.fromIterable(subjects)
                .flatMap(
                        subject -> Flux.fromStream(LongStream.rangeClosed(1, 50).boxed())
                                .concatMap(sequence -> outbox.tell(new Message(
                                        TOPIC, "sample.thing.counted", subject, sequence, Map.of("n", sequence)))))
                .blockLast();

        await().untilAsserted(() -> assertThat(waiting()).isZero());
        for (var subject : subjects) {
            assertThat(messages.about(subject, TOPIC))
                    .extracting(Told::sequence)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 50).boxed().toList());
        }
    }

    @Test
    void tellsNothingOfAChangeThatWasUndone() {
        var taken = add("taken", null);
        var refused = Ids.next();

        visitors.nobody()
                .post()
                .uri("/api/things")
                .bodyValue(Map.of("id", refused, "name", "taken"))
                .exchange()
                .expectStatus()
                .isEqualTo(409);

        await().untilAsserted(() -> assertThat(messages.about(taken, TOPIC)).hasSize(1));
        assertThat(messages.about(refused, TOPIC)).isEmpty();
    }

    @Test
    void goesOnTellingAfterItWasStoppedAndStarted() {
        relay.stop();
        var id = add("kept", null);
        relay.start();

        await().untilAsserted(() -> assertThat(messages.about(id, TOPIC)).hasSize(1));
    }

    @Test
    void fillsKafkaAgainFromTheRecord() {
        var id = add("lost", null);
        await().untilAsserted(() -> assertThat(messages.about(id, TOPIC)).hasSize(1));

        visitors.admin()
                .post()
                .uri("/api/operations/sample/retellings")
                .bodyValue(Map.of("topic", TOPIC, "subject", id))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.messages")
                .isEqualTo(1);

        await().untilAsserted(() ->
                assertThat(messages.about(id, TOPIC)).extracting(Told::sequence).isEqualTo(List.of(1L, 1L)));
    }

    @Test
    void letsOnlyAdminsTellAgain() {
        visitors.manager()
                .post()
                .uri("/api/operations/sample/retellings")
                .bodyValue(Map.of("topic", TOPIC))
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    private long waiting() {
        return database.sql("SELECT count(*) FROM outbox WHERE sent_at IS NULL")
                .map(row -> row.get(0, Long.class))
                .one()
                .block();
    }

    private UUID add(String name, String traceparent) {
        var id = Ids.next();
        visitors.nobody()
                .post()
                .uri("/api/things")
                .contentType(MediaType.APPLICATION_JSON)
                .headers(headers -> {
                    if (traceparent != null) {
                        headers.set("traceparent", traceparent);
                    }
                })
                .bodyValue(Map.of("id", id, "name", name))
                .exchange()
                .expectStatus()
                .isCreated();
        return id;
    }

    private void rename(UUID id, long version, String name) {
        visitors.manager()
                .patch()
                .uri("/api/things/{id}", id)
                .header("If-Match", "\"" + version + "\"")
                .bodyValue(Map.of("name", name))
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"" + (version + 1) + "\"");
    }
}
