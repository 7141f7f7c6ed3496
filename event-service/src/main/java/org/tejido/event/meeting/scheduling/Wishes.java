package org.tejido.event.meeting.scheduling;

/**
 * Who wants to meet whom, and when each of them can: people, slots and meetings by their numbers from 0 on.
 *
 * @param tables how many there are in each slot
 * @param free of each person the slots in which they are there, bit by bit: at most {@link #MOST_SLOTS}
 * @param atMost of each person, how many meetings they want to have
 * @param first of each meeting the one, {@code second} the other; no pair twice
 * @param value of each meeting, how much the two of them want it: 0 to 1000, and never worth another meeting
 */
public record Wishes(int[] tables, long[] free, int[] atMost, int[] first, int[] second, int[] value) {

    public static final int MOST_SLOTS = 62;

    public Wishes {
        if (tables.length > MOST_SLOTS) {
            throw new IllegalArgumentException("More than %d slots.".formatted(MOST_SLOTS));
        }
        if (free.length != atMost.length || first.length != second.length || first.length != value.length) {
            throw new IllegalArgumentException("Columns of different lengths.");
        }
    }

    /** Everybody as often as they are there, and every meeting worth the same. */
    public static Wishes of(int[] tables, long[] free, int[] first, int[] second) {
        var atMost = new int[free.length];
        for (var person = 0; person < free.length; person++) {
            atMost[person] = Long.bitCount(free[person]);
        }
        return new Wishes(tables, free, atMost, first, second, new int[first.length]);
    }

    public int slots() {
        return tables.length;
    }

    public int people() {
        return free.length;
    }

    public int meetings() {
        return first.length;
    }

    /** The slots in which both are there. */
    long open(int meeting) {
        return free[first[meeting]] & free[second[meeting]];
    }

    /** How many meetings each person could have at most: as many slots as they are there, or as many as they want. */
    int room(int person) {
        return Math.min(Long.bitCount(free[person]), atMost[person]);
    }

    int[] wanted() {
        var wanted = new int[people()];
        for (var meeting = 0; meeting < meetings(); meeting++) {
            wanted[first[meeting]]++;
            wanted[second[meeting]]++;
        }
        return wanted;
    }
}
