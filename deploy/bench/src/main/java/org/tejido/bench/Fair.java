package org.tejido.bench;

import java.util.Arrays;
import java.util.HashSet;
import java.util.SplittableRandom;
import org.tejido.event.meeting.scheduling.Wishes;

/**
 * A matchmaking fair that is made up: always the same one of the same seed.
 *
 * @param hosts where it has two sides, how many on the first: those meet the others and not each other; 0 where anybody meets anybody
 * @param popular true where few are wanted by many
 * @param there share of the slots in which somebody is there
 */
record Fair(String name, int hosts, int people, int slots, int tables, int meetings, boolean popular, double there) {

    private static final double SKEW = 0.6;

    Wishes wishes(long seed) {
        var random = new SplittableRandom(seed);
        var free = new long[people];
        for (var person = 0; person < people; person++) {
            for (var slot = 0; slot < slots; slot++) {
                free[person] |= random.nextDouble() < there ? 1L << slot : 0;
            }
        }
        var first = new int[meetings];
        var second = new int[meetings];
        var pairs = new HashSet<Long>();
        for (var meeting = 0; meeting < meetings; ) {
            var one = somebody(0, hosts == 0 ? people : hosts, random);
            var other = hosts == 0 ? random.nextInt(people) : somebody(hosts, people, random);
            if (one != other && pairs.add((long) Math.min(one, other) * people + Math.max(one, other))) {
                first[meeting] = one;
                second[meeting++] = other;
            }
        }
        var each = new int[slots];
        Arrays.fill(each, tables);
        return Wishes.of(each, free, first, second);
    }

    /** Where some are popular, the n-th of a side is asked in proportion to n to the power of -0.6. */
    private int somebody(int from, int to, SplittableRandom random) {
        if (!popular) {
            return random.nextInt(from, to);
        }
        var total = 0.0;
        for (var place = 0; place < to - from; place++) {
            total += weight(place);
        }
        var left = random.nextDouble() * total;
        for (var place = 0; place < to - from; place++) {
            left -= weight(place);
            if (left < 0) {
                return from + place;
            }
        }
        return to - 1;
    }

    private static double weight(int place) {
        return Math.pow(1.0 + place, -SKEW);
    }
}
