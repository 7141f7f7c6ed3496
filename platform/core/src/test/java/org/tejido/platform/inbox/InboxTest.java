package org.tejido.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.StatusAssertions;
import org.tejido.platform.SampleTest;
import org.tejido.platform.sample.Listener;
import org.tejido.testing.Messages;
import org.tejido.testing.Visitors;

@SampleTest
class InboxTest {

    @Autowired
    Visitors visitors;

    @Autowired
    Messages messages;

    @Autowired
    Inbox inbox;

    @Autowired
    Listener listener;

    @Autowired
    DatabaseClient database;

    private final UUID subject = UUID.randomUUID();

    @Test
    void appliesEachMessageOnceAndInOrder() {
        tell(1, 2, 2, 1, 3);

        await().untilAsserted(() -> assertThat(heard()).containsExactly(1L, 2L, 3L));
    }

    @Test
    void waitsForAMissingMessageAndThenCatchesUp() {
        tell(1, 3, 4);
        await().untilAsserted(() -> assertThat(parked()).containsExactly("3 gap", "4 behind"));
        assertThat(heard()).containsExactly(1L);

        tell(2);

        await().untilAsserted(() -> assertThat(heard()).containsExactly(1L, 2L, 3L, 4L));
        assertThat(parked()).isEmpty();
    }

    @Test
    void parksWhatCannotBeAppliedAndClosesTheGateForItsAggregateAlone() {
        var neighbour = UUID.randomUUID();
        listener.chokeOn(subject);

        tell(1, 2);
        messages.tell(Listener.TOPIC, "other.thing.happened", neighbour, 1, "{}");

        await().untilAsserted(() -> assertThat(parked()).containsExactly("1 failed", "2 behind"));
        await().untilAsserted(() -> assertThat(heard(neighbour)).containsExactly(1L));
        assertThat(heard()).isEmpty();
    }

    /** The driver takes a refusal for a lost connection, which would be waited out for ever. */
    @Test
    void parksWhatTheDatabaseItselfRefuses() {
        var neighbour = UUID.randomUUID();
        listener.beRefused(subject);

        deliver(delivered(subject, 1), delivered(neighbour, 1));

        assertThat(parked()).containsExactly("1 failed");
        assertThat(heard(neighbour)).containsExactly(1L);
    }

    @Test
    void replaysAParkedMessageAndThoseBehindIt() {
        listener.chokeOn(subject);
        tell(1, 2);
        await().untilAsserted(() -> assertThat(parked()).containsExactly("1 failed", "2 behind"));

        replay(idOfParked(1)).isEqualTo(409);
        replay(idOfParked(2)).isEqualTo(409);
        listener.recover(subject);
        replay(idOfParked(1)).isEqualTo(204);

        assertThat(heard()).containsExactly(1L, 2L);
        assertThat(parked()).isEmpty();
    }

    @Test
    void appliesWhatIsDeliveredTogetherInOneTransaction() {
        var neighbour = UUID.randomUUID();

        deliver(delivered(subject, 1), delivered(neighbour, 1), delivered(subject, 2), delivered(subject, 1));
        deliver(delivered(subject, 2), delivered(neighbour, 1), delivered(neighbour, 2));

        assertThat(heard()).containsExactly(1L, 2L);
        assertThat(heard(neighbour)).containsExactly(1L, 2L);
        assertThat(transactions(subject, neighbour)).isEqualTo(2);
    }

    @Test
    void appliesWhatWasDeliveredBesideOneThatFails() {
        var neighbour = UUID.randomUUID();
        listener.chokeOn(subject);

        deliver(delivered(neighbour, 1), delivered(subject, 1), delivered(neighbour, 2), delivered(subject, 2));

        assertThat(heard(neighbour)).containsExactly(1L, 2L);
        assertThat(heard()).isEmpty();
        assertThat(parked()).containsExactly("1 failed", "2 behind");
    }

    @Test
    void looksAloneAtWhatIsDeliveredTogetherAndTooEarly() {
        var neighbour = UUID.randomUUID();

        deliver(delivered(subject, 1), delivered(subject, 3), delivered(neighbour, 1), delivered(subject, 4));
        assertThat(heard()).containsExactly(1L);
        assertThat(heard(neighbour)).containsExactly(1L);
        assertThat(parked()).containsExactly("3 gap", "4 behind");

        deliver(delivered(neighbour, 2), delivered(subject, 2), delivered(subject, 5));

        assertThat(heard()).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(parked()).isEmpty();
    }

    @Test
    void parksWhatIsNoMessageAndGoesOn() {
        var other = UUID.randomUUID();

        messages.tellGarbage(Listener.TOPIC, subject, "not a message \0 at all".getBytes(StandardCharsets.UTF_8));
        messages.tell(Listener.TOPIC, "other.thing.happened", other, 1, "{}");
        messages.tell(Listener.TOPIC, "other.thing.happened", subject, 1, "{}");

        await().untilAsserted(() -> assertThat(heard(other)).containsExactly(1L));
        await().untilAsserted(() -> assertThat(parked()).containsExactly("null unreadable", "1 behind"));
    }

    @Test
    void showsParkedMessagesToAdminsOnly() {
        listener.chokeOn(subject);
        tell(1);
        await().untilAsserted(() -> assertThat(parked()).containsExactly("1 failed"));

        visitors.manager()
                .get()
                .uri("/api/operations/sample/parked")
                .exchange()
                .expectStatus()
                .isForbidden();
        visitors.admin()
                .get()
                .uri("/api/operations/sample/parked?limit=200")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[?(@.subject == '" + subject + "')].reason")
                .isEqualTo("failed");
    }

    private static ConsumerRecord<byte[], byte[]> delivered(UUID of, long sequence) {
        return Messages.delivered(Listener.TOPIC, "other.thing.happened", of, sequence, "{}");
    }

    @SafeVarargs
    private void deliver(ConsumerRecord<byte[], byte[]>... records) {
        inbox.receive(listener, List.of(records)).block();
    }

    private Long transactions(UUID... of) {
        return database.sql("SELECT count(DISTINCT xmin::text) FROM heard WHERE subject = ANY(:subjects)")
                .bind("subjects", of)
                .map(row -> row.get(0, Long.class))
                .one()
                .block();
    }

    private void tell(long... sequences) {
        for (var sequence : sequences) {
            messages.tell(Listener.TOPIC, "other.thing.happened", subject, sequence, "{\"n\":" + sequence + "}");
        }
    }

    private StatusAssertions replay(long id) {
        return visitors.admin()
                .post()
                .uri("/api/operations/sample/parked/{id}/replay", id)
                .exchange()
                .expectStatus();
    }

    private List<Long> heard() {
        return heard(subject);
    }

    private List<Long> heard(UUID of) {
        return database.sql("SELECT sequence FROM heard WHERE subject = :subject ORDER BY position")
                .bind("subject", of)
                .map(row -> row.get(0, Long.class))
                .all()
                .collectList()
                .block();
    }

    private List<String> parked() {
        return database.sql(
                        "SELECT coalesce(sequence::text, 'null') || ' ' || reason FROM parked WHERE subject = :subject ORDER BY id")
                .bind("subject", subject)
                .map(row -> row.get(0, String.class))
                .all()
                .collectList()
                .block();
    }

    private long idOfParked(long sequence) {
        return database.sql("SELECT id FROM parked WHERE subject = :subject AND sequence = :sequence")
                .bind("subject", subject)
                .bind("sequence", sequence)
                .map(row -> row.get(0, Long.class))
                .one()
                .block();
    }
}
