package org.tejido.demo.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TogetherTest {

    @Test
    void keepsTheOrderOfTheItems() {
        assertThat(Together.each(4, List.of(3, 1, 2), it -> it * 10)).containsExactly(30, 10, 20);
    }

    @Test
    void doesNoMoreThanSoManyAtATime() {
        var busy = new AtomicInteger();
        var most = new AtomicInteger();

        Together.each(3, IntStream.range(0, 30).boxed().toList(), it -> {
            most.accumulateAndGet(busy.incrementAndGet(), Math::max);
            Until.satisfied(Duration.ofMillis(5), () -> false, seen -> seen);
            return busy.decrementAndGet();
        });

        assertThat(most).hasValue(3);
    }

    @Test
    void failsAsTheFirstOfThemDid() {
        assertThatThrownBy(() -> Together.each(2, List.of(1, 2), it -> {
                    throw new IllegalArgumentException("no " + it);
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no 1");
    }

    @Test
    void looksAgainUntilItIsSoOrTimeIsUp() {
        var looks = new AtomicInteger();

        assertThat(Until.satisfied(Duration.ofSeconds(5), looks::incrementAndGet, seen -> seen == 4))
                .isEqualTo(4);
        assertThat(Until.satisfied(Duration.ofMillis(30), () -> "never", String::isEmpty))
                .isEqualTo("never");
    }
}
