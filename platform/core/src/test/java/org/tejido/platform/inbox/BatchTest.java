package org.tejido.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tejido.platform.inbox.Batch.Delivery;
import org.tejido.testing.Messages;
import tools.jackson.databind.json.JsonMapper;

class BatchTest {

    private static final Envelopes ENVELOPES = new Envelopes(JsonMapper.shared());
    private static final String TOPIC = "other.thing.v1";

    private final Aggregate one = new Aggregate(TOPIC, UUID.randomUUID());
    private final Aggregate two = new Aggregate(TOPIC, UUID.randomUUID());

    @Test
    void takesWhatIsNextInItsOrderAndLeavesOutWhatIsKnown() {
        var batch = Batch.of(
                Stream.of(delivery(one, 4), delivery(two, 1), delivery(one, 5), delivery(one, 5), delivery(one, 6))
                        .toList(),
                Map.of(one, 4L, two, 0L),
                Set.of());

        assertThat(batch.next()).extracting(Received::sequence).containsExactly(1L, 5L, 6L);
        assertThat(batch.reached()).containsOnly(Map.entry(one, 6L), Map.entry(two, 1L));
        assertThat(batch.left()).isEmpty();
    }

    @Test
    void leavesAnAggregateAloneFromItsFirstGapOn() {
        var early = delivery(one, 3);
        var late = delivery(one, 2);

        var batch = Batch.of(
                Stream.of(delivery(one, 1), early, delivery(two, 1), late).toList(),
                Map.of(one, 0L, two, 0L),
                Set.of());

        assertThat(batch.reached()).containsOnly(Map.entry(one, 1L), Map.entry(two, 1L));
        assertThat(batch.left()).containsExactly(early.record(), late.record());
    }

    @Test
    void takesNothingOfWhatIsClosed() {
        var behind = delivery(one, 3);

        var batch = Batch.of(Stream.of(behind, delivery(two, 1)).toList(), Map.of(one, 2L, two, 0L), Set.of(one));

        assertThat(batch.reached()).containsOnly(Map.entry(two, 1L));
        assertThat(batch.left()).containsExactly(behind.record());
    }

    private static Delivery delivery(Aggregate aggregate, long sequence) {
        var record = Messages.delivered(aggregate.topic(), "other.thing.happened", aggregate.subject(), sequence, "{}");
        return new Delivery(record, ENVELOPES.open(record));
    }
}
