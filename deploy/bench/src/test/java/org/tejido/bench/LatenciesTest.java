package org.tejido.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void takesTheNearestRank() {
        var latencies = new Latencies();
        IntStream.rangeClosed(1, 100).map(i -> 101 - i).forEach(millis -> latencies.add(millis * 1_000_000L));

        assertThat(latencies.millisAt(0.5)).isEqualTo(50);
        assertThat(latencies.millisAt(0.99)).isEqualTo(99);
        assertThat(latencies.millisAt(1)).isEqualTo(100);
    }

    @Test
    void keepsAllOfManyThreads() {
        var one = new Latencies();
        var other = new Latencies();
        IntStream.range(0, 3_000).forEach(i -> one.add(1_000_000));
        other.add(9_000_000);

        assertThat(one.and(other).count()).isEqualTo(3_001);
        assertThat(one.and(other).millisAt(1)).isEqualTo(9);
    }

    @Test
    void knowsNothingOfNothing() {
        assertThat(new Latencies().millisAt(0.5)).isNaN();
    }
}
