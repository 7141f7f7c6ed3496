package org.tejido.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcessesTest {

    @Test
    void addsTheTimesOfAProcessAndOfItsEndedChildren() {
        var stat = "4711 (a) b) (c) S 1 4711 4711 0 -1 4194560 100 200 7 9 150 50 1000 300 20 0 1 0 12345";

        assertThat(Processes.secondsIn(stat)).isEqualTo(15.0);
    }

    @Test
    void seesThisProcessAtWork() {
        var here = ProcessHandle.current();
        var before = Processes.cpuSeconds(here);
        var until = System.nanoTime() + 200_000_000L;
        var spent = 0L;
        while (System.nanoTime() < until) {
            spent++;
        }

        assertThat(spent).isPositive();
        assertThat(Processes.cpuSeconds(here)).isGreaterThan(before);
        assertThat(Processes.residentMegabytes(here)).isBetween(10.0, 4_000.0);
    }
}
