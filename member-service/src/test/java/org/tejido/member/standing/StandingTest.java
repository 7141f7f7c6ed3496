package org.tejido.member.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tejido.member.standing.Milestone.What.ADMITTED;
import static org.tejido.member.standing.Milestone.What.APPLIED;
import static org.tejido.member.standing.Milestone.What.ENDED;
import static org.tejido.member.standing.Milestone.What.REJECTED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final UUID FIRST = UUID.randomUUID();
    private static final UUID SECOND = UUID.randomUUID();

    private static final List<Milestone> LIFE = List.of(
            new Milestone(FIRST, 1, APPLIED, day("2026-03-02")),
            new Milestone(FIRST, 2, ADMITTED, day("2026-03-20")),
            new Milestone(FIRST, 3, ENDED, day("2027-01-01")),
            new Milestone(SECOND, 1, APPLIED, day("2026-12-01")),
            new Milestone(SECOND, 2, REJECTED, day("2027-02-01")));

    @Test
    void beginsWithTheAdmissionAndIsOverOnTheDayOfTheEnd() {
        assertThat(Standing.on(day("2026-03-01"), LIFE)).isEqualTo(Standing.NONE);
        assertThat(Standing.on(day("2026-03-02"), LIFE)).isEqualTo(Standing.APPLICANT);
        assertThat(Standing.on(day("2026-03-20"), LIFE)).isEqualTo(Standing.MEMBER);
        assertThat(Standing.on(day("2026-12-31"), LIFE)).isEqualTo(Standing.MEMBER);
        assertThat(Standing.on(day("2027-01-01"), LIFE)).isEqualTo(Standing.APPLICANT);
        assertThat(Standing.on(day("2027-02-01"), LIFE)).isEqualTo(Standing.NONE);
    }

    @Test
    void ofADayNeverChangesWhenLaterFactsArrive() {
        var random = new Random(20261124);
        for (var round = 0; round < 500; round++) {
            var facts = new ArrayList<>(LIFE);
            Collections.shuffle(facts, random);
            var asked = day("2026-02-01").plusDays(random.nextInt(400));
            var known = facts.stream().filter(fact -> !fact.on().isAfter(asked)).toList();

            assertThat(Standing.on(asked, facts))
                    .as("on %s of %s", asked, facts)
                    .isEqualTo(Standing.on(asked, known));
        }
    }

    @Test
    void takesTheLastOfTwoDecisionsOfOneDay() {
        var sameDay = List.of(
                new Milestone(FIRST, 2, ADMITTED, day("2026-03-02")),
                new Milestone(FIRST, 1, APPLIED, day("2026-03-02")));

        assertThat(Standing.on(day("2026-03-02"), sameDay)).isEqualTo(Standing.MEMBER);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
