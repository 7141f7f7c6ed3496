package org.tejido.project.matching;

import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Numbers for ids, in the order in which they were first heard of and kept for ever: what is counted stands in arrays. */
final class Numbers {

    static final int UNKNOWN = -1;

    private final Map<UUID, Integer> numbers = new ConcurrentHashMap<>();
    private volatile UUID[] ids = new UUID[16];
    private int count;

    /** Called by one thread alone. */
    int of(UUID id) {
        var known = numbers.get(id);
        if (known != null) {
            return known;
        }
        if (count == ids.length) {
            ids = Arrays.copyOf(ids, count * 2);
        }
        ids[count] = id;
        numbers.put(id, count);
        return count++;
    }

    UUID id(int number) {
        return ids[number];
    }

    int find(UUID id) {
        return numbers.getOrDefault(id, UNKNOWN);
    }

    int count() {
        return count;
    }
}
