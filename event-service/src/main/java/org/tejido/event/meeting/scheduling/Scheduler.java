package org.tejido.event.meeting.scheduling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** States what can be, plans it, and repairs what was planned. */
public final class Scheduler {

    private static final long FIRST_STEPS = 1_500_000;
    private static final long MORE_STEPS = 3_000_000;
    private static final int DESCENT = 1_200;
    private static final int ROUNDS = 20;
    private static final int EXCHANGES = 80;
    private static final int MOST_EXCHANGES = 300_000;

    private Scheduler() {}

    public static Forecast forecast(Wishes wishes) {
        var wanted = wishes.wanted();
        var crowded = IntStream.range(0, wishes.people())
                .filter(person -> wanted[person] > wishes.room(person))
                .mapToObj(person -> new Forecast.Crowded(person, wanted[person], wishes.room(person)))
                .sorted(Comparator.comparingInt((Forecast.Crowded one) -> one.room() - one.wanted()))
                .toList();
        var apart = IntStream.range(0, wishes.meetings())
                .filter(meeting -> wishes.open(meeting) == 0)
                .boxed()
                .toList();
        return new Forecast(wishes.meetings(), Bound.of(wishes, 0), crowded, shortOfTables(wishes), apart);
    }

    private static List<Forecast.ShortOfTables> shortOfTables(Wishes wishes) {
        var slots = new ArrayList<Forecast.ShortOfTables>();
        for (var slot = 0; slot < wishes.slots(); slot++) {
            var there = 0;
            for (var free : wishes.free()) {
                there += (int) (free >> slot & 1);
            }
            if (there / 2 > wishes.tables()[slot]) {
                slots.add(new Forecast.ShortOfTables(slot, there / 2, wishes.tables()[slot]));
            }
        }
        return slots;
    }

    /** The same for the same seed, on any machine. */
    public static Plan plan(Wishes wishes, long seed) {
        var bound = Bound.of(wishes, 0);
        var agenda = new Agenda(wishes);
        var search = new Search(wishes, agenda, seed);
        search.run(bound, FIRST_STEPS);
        if (agenda.held() < bound) {
            bound = Bound.of(wishes, DESCENT);
            search.run(bound, MORE_STEPS);
        }
        var polish = new Polish(wishes, agenda, seed);
        polish.share(ROUNDS);
        polish.tighten(Math.min(MOST_EXCHANGES, EXCHANGES * wishes.meetings()));
        var slots = agenda.slotsOfMeetings();
        return new Plan(slots, Tables.seated(wishes, slots), agenda.held(), bound);
    }

    /** How many would take place if people booked by themselves. */
    public static int byThemselves(Wishes wishes, long seed) {
        return FirstCome.held(wishes, seed);
    }

    /**
     * A published plan under changed wishes, with few changes.
     *
     * @param slot of each of these meetings as it was published, {@link Plan#NOWHERE} for those that were not
     * @param table as it was published
     */
    public static Plan repair(Wishes wishes, int[] slot, int[] table) {
        var agenda = Repair.of(wishes, slot);
        var slots = agenda.slotsOfMeetings();
        var kept = new int[slots.length];
        for (var meeting = 0; meeting < slots.length; meeting++) {
            var stays = slots[meeting] != Plan.NOWHERE && slots[meeting] == slot[meeting];
            kept[meeting] = stays && table[meeting] <= wishes.tables()[slots[meeting]] ? table[meeting] : Tables.NONE;
        }
        return new Plan(slots, Tables.seated(wishes, slots, kept), agenda.held(), Bound.of(wishes, 0));
    }
}
