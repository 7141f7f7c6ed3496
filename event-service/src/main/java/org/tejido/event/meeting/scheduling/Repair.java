package org.tejido.event.meeting.scheduling;

import java.util.BitSet;

/**
 * An agenda that people hold in their hands already, after some of them have left, or come, or are there at other times. What still
 * can be stays where it is, at its table. What lost its place looks for another one, and after it what never had one: first
 * without moving anybody, then by moving one other meeting, then two, then three. No meeting that had its place loses it for another one.
 */
final class Repair {

    private static final int MOST_MOVED = 3;

    private final Wishes wishes;
    private final Agenda agenda;
    private final BitSet touched = new BitSet();

    private Repair(Wishes wishes) {
        this.wishes = wishes;
        agenda = new Agenda(wishes);
    }

    static Agenda of(Wishes wishes, int[] published) {
        var repair = new Repair(wishes);
        var owed = new BitSet();
        for (var meeting = 0; meeting < wishes.meetings(); meeting++) {
            if (published[meeting] == Agenda.NOWHERE) {
                continue;
            }
            if (published[meeting] < wishes.slots() && repair.agenda.fits(meeting, published[meeting])) {
                repair.agenda.put(meeting, published[meeting]);
            } else {
                owed.set(meeting);
            }
        }
        for (var moved = 0; moved <= MOST_MOVED; moved++) {
            repair.insert(owed, moved);
        }
        var others = new BitSet();
        others.set(0, wishes.meetings());
        for (var moved = 0; moved <= MOST_MOVED; moved++) {
            repair.insert(others, moved);
        }
        return repair.agenda;
    }

    private void insert(BitSet meetings, int moved) {
        for (var meeting = meetings.nextSetBit(0); meeting >= 0; meeting = meetings.nextSetBit(meeting + 1)) {
            if (agenda.slotOf(meeting) == Agenda.NOWHERE) {
                touched.clear();
                place(meeting, moved);
            }
        }
    }

    private boolean place(int meeting, int moved) {
        for (var open = wishes.open(meeting); open != 0; open &= open - 1) {
            var slot = Long.numberOfTrailingZeros(open);
            if (agenda.fits(meeting, slot)) {
                agenda.put(meeting, slot);
                return true;
            }
        }
        if (moved == 0) {
            return false;
        }
        touched.set(meeting);
        for (var open = wishes.open(meeting); open != 0; open &= open - 1) {
            var slot = Long.numberOfTrailingZeros(open);
            var other = other(meeting, slot);
            if (other != Agenda.NOWHERE && !touched.get(other) && moved(meeting, slot, other, moved)) {
                return true;
            }
        }
        return false;
    }

    private boolean moved(int meeting, int slot, int other, int moved) {
        agenda.take(other);
        if (agenda.fits(meeting, slot)) {
            agenda.put(meeting, slot);
            if (place(other, moved - 1)) {
                return true;
            }
            agenda.take(meeting);
        }
        agenda.put(other, slot);
        return false;
    }

    private int other(int meeting, int slot) {
        var ofOne = agenda.at(wishes.first()[meeting], slot);
        return ofOne == Agenda.NOWHERE ? agenda.at(wishes.second()[meeting], slot) : ofOne;
    }
}
