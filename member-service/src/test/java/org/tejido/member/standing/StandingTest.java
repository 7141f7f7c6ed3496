package org.tejido.member.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tejido.member.standing.Milestone.What.ACCUSED;
import static org.tejido.member.standing.Milestone.What.ADMITTED;
import static org.tejido.member.standing.Milestone.What.APPEALED;
import static org.tejido.member.standing.Milestone.What.APPLIED;
import static org.tejido.member.standing.Milestone.What.DISMISSED;
import static org.tejido.member.standing.Milestone.What.ENDED;
import static org.tejido.member.standing.Milestone.What.EXCLUDED;
import static org.tejido.member.standing.Milestone.What.HEARD;
import static org.tejido.member.standing.Milestone.What.REJECTED;
import static org.tejido.member.standing.Milestone.What.RESUMED;
import static org.tejido.member.standing.Milestone.What.REVERSED;
import static org.tejido.member.standing.Milestone.What.SUSPENDED;

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
        assertThat(Standing.on(day("2027-02-01"), LIFE)).isEqualTo(Standing.FORMER);
    }

    @Test
    void isThatOfAMemberAgainWhenASuspensionOrAnExclusionCameToNothing() {
        var life = new ArrayList<>(List.of(
                new Milestone(FIRST, 1, APPLIED, day("2026-03-02")),
                new Milestone(FIRST, 2, ADMITTED, day("2026-03-20")),
                new Milestone(FIRST, 3, SUSPENDED, day("2026-06-01")),
                new Milestone(FIRST, 4, ACCUSED, day("2026-07-01")),
                new Milestone(FIRST, 5, HEARD, day("2026-07-12")),
                new Milestone(FIRST, 6, EXCLUDED, day("2026-07-20")),
                new Milestone(FIRST, 7, APPEALED, day("2026-08-01")),
                new Milestone(FIRST, 8, REVERSED, day("2026-10-01")),
                new Milestone(FIRST, 9, RESUMED, day("2026-10-05")),
                new Milestone(FIRST, 10, ACCUSED, day("2026-11-01")),
                new Milestone(FIRST, 11, DISMISSED, day("2026-11-02"))));

        assertThat(Standing.on(day("2026-05-31"), life)).isEqualTo(Standing.MEMBER);
        assertThat(Standing.on(day("2026-06-01"), life)).isEqualTo(Standing.SUSPENDED);
        assertThat(Standing.on(day("2026-09-30"), life)).isEqualTo(Standing.BEING_EXCLUDED);
        assertThat(Standing.on(day("2026-10-01"), life)).as("as before").isEqualTo(Standing.SUSPENDED);
        assertThat(Standing.on(day("2026-10-05"), life)).isEqualTo(Standing.MEMBER);
        assertThat(Standing.on(day("2026-11-01"), life)).isEqualTo(Standing.BEING_EXCLUDED);
        assertThat(Standing.on(day("2026-11-02"), life)).isEqualTo(Standing.MEMBER);
    }

    @Test
    void ofADayNeverChangesWhenLaterFactsArrive() {
        var random = new Random(20261124);
        for (var round = 0; round < 500; round++) {
            var facts = anyLife(random);
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

    /** Several memberships after one another, each with any facts in any order: more than could happen. */
    private static ArrayList<Milestone> anyLife(Random random) {
        var facts = new ArrayList<>(LIFE);
        for (var membership = 0; membership < random.nextInt(4); membership++) {
            var id = UUID.randomUUID();
            var day = day("2026-01-01");
            for (var sequence = 1; sequence <= random.nextInt(12); sequence++) {
                day = day.plusDays(random.nextInt(60));
                var what = Milestone.What.values()[random.nextInt(Milestone.What.values().length)];
                facts.add(new Milestone(id, sequence, what, day));
            }
        }
        return facts;
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
