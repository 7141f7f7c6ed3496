package org.tejido.event.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tejido.event.door.Outcome.Result;

class ComingsTest {

    private static final UUID ANA = UUID.randomUUID();
    private static final Instant NINE = Instant.parse("2027-03-18T09:00:00Z");

    @Test
    void meanTheSameInWhateverOrderTheyAreTold() {
        var first = in(0);
        var second = in(5);
        var left = out(30);
        var leftAgain = out(31);
        var back = in(60);
        var told = new ArrayList<>(List.of(first, second, left, leftAgain, back));
        for (var seed = 0; seed < 20; seed++) {
            Collections.shuffle(told, new Random(seed));
            var comings = Comings.of(told);

            assertThat(comings.first()).isEqualTo(NINE);
            assertThat(comings.outcomes(NINE))
                    .containsEntry(first.id(), new Outcome(Result.CHECKED_IN, first.at()))
                    .containsEntry(second.id(), new Outcome(Result.ALREADY_IN, first.at()))
                    .containsEntry(left.id(), new Outcome(Result.LEFT, left.at()))
                    .containsEntry(leftAgain.id(), new Outcome(Result.NOT_IN, left.at()))
                    .containsEntry(back.id(), new Outcome(Result.RETURNED, back.at()));
        }
    }

    @Test
    void beginWithWhoeverWasLetInByHand() {
        var first = in(10);

        assertThat(Comings.of(List.of(first)).outcomes(NINE))
                .containsEntry(first.id(), new Outcome(Result.ALREADY_IN, NINE));
    }

    @Test
    void ofSomebodyWhoWasSeenLeavingAloneSayThatTheyWereNotIn() {
        var left = out(30);
        var comings = Comings.of(List.of(left));

        assertThat(comings.first()).isNull();
        assertThat(comings.outcomes(null)).containsEntry(left.id(), new Outcome(Result.NOT_IN));
    }

    private static Scan in(int minutes) {
        return new Scan(UUID.randomUUID(), ANA, true, NINE.plusSeconds(60L * minutes));
    }

    private static Scan out(int minutes) {
        return new Scan(UUID.randomUUID(), ANA, false, NINE.plusSeconds(60L * minutes));
    }
}
