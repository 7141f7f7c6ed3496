package org.tejido.event.meeting.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchedulerTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void comesWithinOneInAHundredOfWhatCannotBeExceeded(long seed) {
        var wishes = fair(120, 12, 40, 500, 0.85, seed);

        var plan = Scheduler.plan(wishes, seed);

        assertHolds(wishes, plan);
        assertThat(plan.held()).isLessThanOrEqualTo(plan.bound()).isGreaterThanOrEqualTo((int) (0.99 * plan.bound()));
        assertThat(plan.held()).isGreaterThanOrEqualTo(Scheduler.byThemselves(wishes, seed));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void neverPromisesLessThanIsPossible(long seed) {
        var wishes = fair(6, 3, 2, 8, 0.7, seed);

        var possible = exhaustive(wishes);

        assertThat(Bound.of(wishes, 0)).isGreaterThanOrEqualTo(possible);
        assertThat(Bound.of(wishes, 300)).isGreaterThanOrEqualTo(possible).isLessThanOrEqualTo(Bound.of(wishes, 0));
        assertThat(Scheduler.plan(wishes, seed).held()).isEqualTo(possible);
    }

    @Test
    void makesTheSamePlanOfTheSameSeed() {
        var wishes = fair(120, 12, 40, 700, 0.85, 7);

        var one = Scheduler.plan(wishes, 42);
        var same = Scheduler.plan(wishes, 42);
        var another = Scheduler.plan(wishes, 43);

        assertThat(same.slot()).isEqualTo(one.slot());
        assertThat(same.table()).isEqualTo(one.table());
        assertThat(another.slot()).isNotEqualTo(one.slot());
    }

    @Test
    void tightensTheBoundWherePeopleAreSeldomThereTogether() {
        var wishes = fair(200, 15, 100, 1200, 0.3, 3);

        assertThat(Bound.of(wishes, 300)).isLessThan(Bound.of(wishes, 0));
    }

    @Test
    void saysBeforehandWhoWantsTooMuchAndWhereTablesLack() {
        var free = new long[] {0b011, 0b111, 0b111, 0b111, 0b100};
        var wishes = Wishes.of(new int[] {1, 2, 2}, free, new int[] {0, 0, 0, 0}, new int[] {1, 2, 3, 4});

        var forecast = Scheduler.forecast(wishes);

        assertThat(forecast.wanted()).isEqualTo(4);
        assertThat(forecast.bound()).isEqualTo(2);
        assertThat(forecast.crowded()).containsExactly(new Forecast.Crowded(0, 4, 2));
        assertThat(forecast.shortOfTables()).containsExactly(new Forecast.ShortOfTables(0, 2, 1));
        assertThat(forecast.apart()).containsExactly(3);
    }

    @Test
    void nobodyHasMoreMeetingsThanTheyWant() {
        var free = new long[] {0b1111, 0b1111, 0b1111, 0b1111, 0b1111};
        var wishes = new Wishes(
                new int[] {2, 2, 2, 2},
                free,
                new int[] {2, 4, 4, 4, 4},
                new int[] {0, 0, 0, 0},
                new int[] {1, 2, 3, 4},
                new int[4]);

        var plan = Scheduler.plan(wishes, 1);

        assertThat(plan.held()).isEqualTo(2).isEqualTo(plan.bound());
    }

    @Test
    void takesWhatIsWantedMoreAndLeavesNobodyWithNone() {
        var free = new long[] {0b1, 0b1, 0b1};
        var more = new Wishes(
                new int[] {3}, free, new int[] {1, 1, 1}, new int[] {0, 0}, new int[] {1, 2}, new int[] {100, 700});
        assertThat(Scheduler.plan(more, 1).slot()).containsExactly(Plan.NOWHERE, 0);

        var everywhere = new long[] {0b11, 0b11, 0b11, 0b11, 0b11, 0b11};
        var popular = Wishes.of(new int[] {9, 9}, everywhere, new int[] {0, 0, 0, 1, 2}, new int[] {1, 2, 3, 4, 5});
        for (var seed = 1; seed <= 10; seed++) {
            var plan = Scheduler.plan(popular, seed);
            assertThat(plan.held()).isEqualTo(4);
            assertThat(plan.slot()[2]).isNotEqualTo(Plan.NOWHERE);
        }
    }

    @Test
    void closesGapsBetweenMeetings() {
        var wishes = fair(60, 14, 30, 200, 1, 5);
        var agenda = new Agenda(wishes);
        new Search(wishes, agenda, 5).run(200, 100_000);
        var before = idle(wishes, agenda);

        new Polish(wishes, agenda, 5).tighten(20_000);

        assertThat(idle(wishes, agenda)).isLessThan(before / 2);
        assertThat(agenda.held()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "4"})
    void repairsWithFewChanges(long seed) {
        var before = fair(120, 12, 40, 500, 0.85, seed);
        var published = Scheduler.plan(before, seed);
        var free = before.free().clone();
        for (var gone : new int[] {3, 50, 90}) {
            free[gone] = 0;
        }
        var now = new Wishes(before.tables(), free, before.atMost(), before.first(), before.second(), before.value());

        var repaired = Scheduler.repair(now, published.slot(), published.table());

        assertHolds(now, repaired);
        var touched = new HashSet<Integer>();
        for (var meeting = 0; meeting < now.meetings(); meeting++) {
            var ofWhoLeft = now.open(meeting) == 0;
            var planned = published.slot()[meeting] != Plan.NOWHERE;
            if (!ofWhoLeft && planned) {
                assertThat(repaired.slot()[meeting])
                        .as("kept its place in the plan")
                        .isNotEqualTo(Plan.NOWHERE);
            }
            if (!ofWhoLeft
                    && (repaired.slot()[meeting] != published.slot()[meeting]
                            || repaired.table()[meeting] != published.table()[meeting])) {
                touched.add(now.first()[meeting]);
                touched.add(now.second()[meeting]);
            }
        }
        assertThat(touched).hasSizeLessThan(25);
        assertThat(repaired.held()).isGreaterThanOrEqualTo((int) (0.98 * repaired.bound()));
    }

    @Test
    void anUnchangedPlanStaysAsItIs() {
        var wishes = fair(120, 12, 40, 500, 0.85, 9);
        var published = Scheduler.plan(wishes, 9);

        var repaired = Scheduler.repair(wishes, published.slot(), published.table());

        for (var meeting = 0; meeting < wishes.meetings(); meeting++) {
            if (published.slot()[meeting] != Plan.NOWHERE) {
                assertThat(repaired.slot()[meeting]).isEqualTo(published.slot()[meeting]);
                assertThat(repaired.table()[meeting]).isEqualTo(published.table()[meeting]);
            }
        }
    }

    @Test
    void manageNothing() {
        var nobody = Wishes.of(new int[] {3, 3}, new long[0], new int[0], new int[0]);

        assertThat(Scheduler.plan(nobody, 1).held()).isZero();
        assertThat(Scheduler.forecast(nobody).bound()).isZero();
        assertThat(Scheduler.repair(nobody, new int[0], new int[0]).held()).isZero();
    }

    private static int idle(Wishes wishes, Agenda agenda) {
        return IntStream.range(0, wishes.people()).map(agenda::idle).sum();
    }

    private static void assertHolds(Wishes wishes, Plan plan) {
        var people = new HashSet<Integer>();
        var tables = new HashSet<Integer>();
        var count = new int[wishes.people()];
        var held = 0;
        for (var meeting = 0; meeting < wishes.meetings(); meeting++) {
            var slot = plan.slot()[meeting];
            if (slot == Plan.NOWHERE) {
                assertThat(plan.table()[meeting]).isZero();
                continue;
            }
            held++;
            assertThat(wishes.open(meeting) >> slot & 1).isEqualTo(1);
            assertThat(people.add(wishes.first()[meeting] * 100 + slot)).isTrue();
            assertThat(people.add(wishes.second()[meeting] * 100 + slot)).isTrue();
            assertThat(plan.table()[meeting]).isBetween(1, wishes.tables()[slot]);
            assertThat(tables.add(plan.table()[meeting] * 100 + slot)).isTrue();
            count[wishes.first()[meeting]]++;
            count[wishes.second()[meeting]]++;
        }
        assertThat(held).isEqualTo(plan.held());
        for (var person = 0; person < count.length; person++) {
            assertThat(count[person]).isLessThanOrEqualTo(wishes.atMost()[person]);
        }
    }

    /** Every way to place every meeting; for the smallest of fairs. */
    private static int exhaustive(Wishes wishes) {
        return best(wishes, new Agenda(wishes), 0);
    }

    private static int best(Wishes wishes, Agenda agenda, int meeting) {
        if (meeting == wishes.meetings()) {
            return agenda.held();
        }
        var best = best(wishes, agenda, meeting + 1);
        for (var slot = 0; slot < wishes.slots(); slot++) {
            if (agenda.fits(meeting, slot)) {
                agenda.put(meeting, slot);
                best = Math.max(best, best(wishes, agenda, meeting + 1));
                agenda.take(meeting);
            }
        }
        return best;
    }

    private static Wishes fair(int people, int slots, int tables, int meetings, double there, long seed) {
        var random = new SplittableRandom(seed);
        var free = new long[people];
        for (var person = 0; person < people; person++) {
            for (var slot = 0; slot < slots; slot++) {
                free[person] |= random.nextDouble() < there ? 1L << slot : 0;
            }
        }
        var first = new int[meetings];
        var second = new int[meetings];
        var pairs = new HashSet<Integer>();
        for (var meeting = 0; meeting < meetings; ) {
            var one = random.nextInt(people);
            var other = random.nextInt(people);
            if (one < other && pairs.add(one * people + other)) {
                first[meeting] = one;
                second[meeting++] = other;
            }
        }
        var each = new int[slots];
        Arrays.fill(each, tables);
        return Wishes.of(each, free, first, second);
    }
}
