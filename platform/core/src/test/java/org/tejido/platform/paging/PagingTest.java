package org.tejido.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tejido.platform.problem.Malformed;

class PagingTest {

    @Test
    void comesBackAsItWasTold() {
        var id = UUID.randomUUID();
        var cursor = Cursor.of("Fundación Ñ", Instant.EPOCH, id, 7L);

        var again = Cursor.read(cursor.wire());

        assertThat(again).isEqualTo(cursor);
        assertThat(again.instant(1)).isEqualTo(Instant.EPOCH);
        assertThat(again.id(2)).isEqualTo(id);
        assertThat(again.number(3)).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%", "Zm9v", "MQ"})
    void refusesWhatNoPageHasTold(String wire) {
        assertThatThrownBy(() -> Cursor.read(wire).id(0)).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> Cursor.read(wire).number(1)).isInstanceOf(Malformed.class);
    }

    @Test
    void hasANextPageOnlyWhereThereIsOneRowMore() {
        var last = Page.of(List.of(1, 2), 2, Cursor::of);
        var first = Page.of(List.of(1, 2, 3), 2, Cursor::of);

        assertThat(last.next()).isNull();
        assertThat(first.items()).containsExactly(1, 2);
        assertThat(Cursor.read(String.valueOf(first.next())).number(0)).isEqualTo(2);
    }
}
