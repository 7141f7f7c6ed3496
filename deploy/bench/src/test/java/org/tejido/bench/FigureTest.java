package org.tejido.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FigureTest {

    @Test
    void standsBesideItsFloor() {
        assertThat(Figure.of("p99", 12.345, "ms").beside(0.5).line().strip().replaceAll(" +", " "))
                .isEqualTo("p99 12.3 ms floor 0.50");
    }

    @Test
    void carriesNoMoreFiguresThanItKnows() {
        assertThat(Figure.number(1.234)).isEqualTo("1.23");
        assertThat(Figure.number(45.678)).isEqualTo("45.7");
        assertThat(Figure.number(12345.6)).isEqualTo("12,346");
    }
}
