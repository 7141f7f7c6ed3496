package org.tejido.event.meeting.planning;

import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.tejido.event.meeting.scheduling.Plan;
import org.tejido.event.meeting.scheduling.Wishes;

/**
 * All that a plan is made of, as it is at one moment, and which number stands for whom.
 *
 * @param published the number of the plan that holds, 0 where there is none
 */
record Gathering(List<Person> people, List<LocalDateTime> slots, List<Pair> pairs, Wishes wishes, int published) {

    record Person(UUID id, String name, List<Integer> away, int atMost) {}

    /**
     * @param value 0 to 800: the more the two want it
     * @param slot as published, {@link Plan#NOWHERE} where it is not
     */
    record Pair(UUID id, UUID one, UUID other, int value, int slot, int table) {}

    int[] publishedSlots() {
        return pairs.stream().mapToInt(Pair::slot).toArray();
    }

    int[] publishedTables() {
        return pairs.stream().mapToInt(Pair::table).toArray();
    }

    /** Whose agenda of the published plan looks different in that one. */
    int changed(Plan plan) {
        var changed = new HashSet<UUID>();
        for (var place = 0; place < pairs.size(); place++) {
            var pair = pairs.get(place);
            if (pair.slot() != plan.slot()[place] || pair.table() != plan.table()[place]) {
                changed.add(pair.one());
                changed.add(pair.other());
            }
        }
        return published == 0 ? 0 : changed.size();
    }
}
