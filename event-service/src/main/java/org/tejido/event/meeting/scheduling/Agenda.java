package org.tejido.event.meeting.scheduling;

import java.util.Arrays;

/** Meetings in their slots, such that nobody is at two of them at once and no slot has more of them than tables. */
final class Agenda {

    static final int NOWHERE = -1;

    private final Wishes wishes;
    private final int slots;
    private final int[] slotOf;
    private final int[] at;
    private final int[] count;
    private final long[] busy;
    private final int[][] inSlot;
    private final int[] used;
    private final int[] placeInSlot;
    private int held;

    Agenda(Wishes wishes) {
        this.wishes = wishes;
        this.slots = wishes.slots();
        slotOf = new int[wishes.meetings()];
        Arrays.fill(slotOf, NOWHERE);
        at = new int[wishes.people() * slots];
        Arrays.fill(at, NOWHERE);
        count = new int[wishes.people()];
        busy = new long[wishes.people()];
        inSlot = new int[slots][];
        for (var slot = 0; slot < slots; slot++) {
            inSlot[slot] = new int[Math.min(wishes.tables()[slot], wishes.meetings())];
        }
        used = new int[slots];
        placeInSlot = new int[wishes.meetings()];
    }

    /** How many meetings take place. */
    int held() {
        return held;
    }

    int slotOf(int meeting) {
        return slotOf[meeting];
    }

    /** The meeting that somebody has then, or {@link #NOWHERE}. */
    int at(int person, int slot) {
        return at[person * slots + slot];
    }

    int count(int person) {
        return count[person];
    }

    /** Slots between the first and the last meeting in which somebody waits. */
    int idle(int person) {
        return busy[person] == 0
                ? 0
                : Long.SIZE
                        - Long.numberOfLeadingZeros(busy[person])
                        - Long.numberOfTrailingZeros(busy[person])
                        - count[person];
    }

    int used(int slot) {
        return used[slot];
    }

    boolean hasTable(int slot) {
        return used[slot] < inSlot[slot].length;
    }

    /** The meeting at that place of a slot's list, 0 to {@link #used}. */
    int inSlot(int slot, int place) {
        return inSlot[slot][place];
    }

    boolean isFull(int person) {
        return count[person] >= wishes.atMost()[person];
    }

    /** True where both are there and free, want one more meeting, and a table is left. */
    boolean fits(int meeting, int slot) {
        var one = wishes.first()[meeting];
        var other = wishes.second()[meeting];
        return (wishes.open(meeting) >> slot & 1) == 1
                && at(one, slot) == NOWHERE
                && at(other, slot) == NOWHERE
                && hasTable(slot)
                && !isFull(one)
                && !isFull(other);
    }

    void put(int meeting, int slot) {
        var one = wishes.first()[meeting];
        var other = wishes.second()[meeting];
        slotOf[meeting] = slot;
        at[one * slots + slot] = meeting;
        at[other * slots + slot] = meeting;
        busy[one] |= 1L << slot;
        busy[other] |= 1L << slot;
        count[one]++;
        count[other]++;
        placeInSlot[meeting] = used[slot];
        inSlot[slot][used[slot]++] = meeting;
        held++;
    }

    void take(int meeting) {
        var slot = slotOf[meeting];
        var one = wishes.first()[meeting];
        var other = wishes.second()[meeting];
        slotOf[meeting] = NOWHERE;
        at[one * slots + slot] = NOWHERE;
        at[other * slots + slot] = NOWHERE;
        busy[one] &= ~(1L << slot);
        busy[other] &= ~(1L << slot);
        count[one]--;
        count[other]--;
        var last = inSlot[slot][--used[slot]];
        inSlot[slot][placeInSlot[meeting]] = last;
        placeInSlot[last] = placeInSlot[meeting];
        held--;
    }

    int[] slotsOfMeetings() {
        return slotOf.clone();
    }
}
