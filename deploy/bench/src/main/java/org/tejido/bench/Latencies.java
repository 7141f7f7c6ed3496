package org.tejido.bench;

import java.util.Arrays;

/** How long each of many took, in nanoseconds. Not safe for threads: one each, then {@link #and}. */
final class Latencies {

    private long[] nanos = new long[1024];
    private int size;

    void add(long took) {
        if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, size * 2);
        }
        nanos[size++] = took;
    }

    Latencies and(Latencies other) {
        var both = new Latencies();
        both.nanos = Arrays.copyOf(nanos, Math.max(1, size + other.size));
        System.arraycopy(other.nanos, 0, both.nanos, size, other.size);
        both.size = size + other.size;
        return both;
    }

    int count() {
        return size;
    }

    /** The nearest rank: the smallest that at least this part of all do not exceed. */
    double millisAt(double part) {
        if (size == 0) {
            return Double.NaN;
        }
        var sorted = Arrays.copyOf(nanos, size);
        Arrays.sort(sorted);
        var rank = (int) Math.ceil(part * size);
        return sorted[Math.max(0, rank - 1)] / 1e6;
    }
}
