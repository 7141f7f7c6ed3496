package org.tejido.event.meeting.scheduling;

import java.util.Arrays;
import java.util.BitSet;

/** At which table: where it can be, one of the two stays seated. Tables count from 1. */
final class Tables {

    static final int NONE = 0;

    private Tables() {}

    /** @param kept tables that are given already, {@link #NONE} for those that are not */
    static int[] seated(Wishes wishes, int[] slotOf, int[] kept) {
        var tables = kept.clone();
        var last = new int[wishes.people()];
        for (var slot = 0; slot < wishes.slots(); slot++) {
            var taken = new BitSet();
            for (var meeting = 0; meeting < slotOf.length; meeting++) {
                if (slotOf[meeting] == slot && tables[meeting] != NONE) {
                    taken.set(tables[meeting]);
                }
            }
            for (var meeting = 0; meeting < slotOf.length; meeting++) {
                if (slotOf[meeting] == slot && tables[meeting] == NONE) {
                    stay(meeting, last[wishes.first()[meeting]], taken, wishes.tables()[slot], tables);
                    stay(meeting, last[wishes.second()[meeting]], taken, wishes.tables()[slot], tables);
                }
            }
            for (var meeting = 0; meeting < slotOf.length; meeting++) {
                if (slotOf[meeting] == slot) {
                    if (tables[meeting] == NONE) {
                        tables[meeting] = taken.nextClearBit(1);
                        taken.set(tables[meeting]);
                    }
                    last[wishes.first()[meeting]] = tables[meeting];
                    last[wishes.second()[meeting]] = tables[meeting];
                }
            }
        }
        return tables;
    }

    static int[] seated(Wishes wishes, int[] slotOf) {
        var none = new int[slotOf.length];
        Arrays.fill(none, NONE);
        return seated(wishes, slotOf, none);
    }

    private static void stay(int meeting, int table, BitSet taken, int most, int[] tables) {
        if (tables[meeting] == NONE && table != NONE && table <= most && !taken.get(table)) {
            tables[meeting] = table;
            taken.set(table);
        }
    }
}
