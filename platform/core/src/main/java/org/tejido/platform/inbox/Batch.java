package org.tejido.platform.inbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What to do with messages that were delivered together.
 *
 * @param next those that are next of their aggregates, in the order of their delivery
 * @param reached how far they take their aggregates
 * @param left those that come too early, or after one that is set aside: each has to be looked at alone
 */
record Batch(List<Received> next, Map<Aggregate, Long> reached, List<ConsumerRecord<byte[], byte[]>> left) {

    record Delivery(ConsumerRecord<byte[], byte[]> record, Received message) {}

    /**
     * @param applied the sequence applied last of each aggregate; what is not after it is known, and left out
     * @param closed aggregates of which something is set aside
     */
    static Batch of(List<Delivery> deliveries, Map<Aggregate, Long> applied, Set<Aggregate> closed) {
        var batch = new Batch(new ArrayList<>(), new HashMap<>(), new ArrayList<>());
        var stuck = new HashSet<>(closed);
        for (var delivery : deliveries) {
            var message = delivery.message();
            var aggregate = Aggregate.of(message);
            var have = batch.reached.getOrDefault(aggregate, applied.get(aggregate));
            if (stuck.contains(aggregate) || message.sequence() > have + 1) {
                stuck.add(aggregate);
                batch.left.add(delivery.record());
            } else if (message.sequence() == have + 1) {
                batch.next.add(message);
                batch.reached.put(aggregate, message.sequence());
            }
        }
        return batch;
    }
}
