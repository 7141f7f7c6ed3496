package org.tejido.event.meeting.scheduling;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Finds room for as many meetings as it can. A meeting without a slot takes one where a single other stands in its way; that one looks
 * for another slot in turn, and so on, until one of them finds room or the chain is given up. A chain never loses a
 * meeting: at its worst another one is left out at the end. Who has just moved is left alone for a while, and of those that could
 * be moved the one goes that has rested longest, so that the search does not run in circles.
 *
 * <p>It ends after a number of steps, not after a time: the same seed gives the same agenda on any machine.
 */
final class Search {

    private static final int LONGEST_CHAIN = 40;
    private static final int REST = 12;

    private final Wishes wishes;
    private final Agenda agenda;
    private final SplittableRandom random;
    private final int[] left;
    private final int[] placeInLeft;
    private final long[] moved;
    private int leftCount;
    private long now;

    Search(Wishes wishes, Agenda agenda, long seed) {
        this.wishes = wishes;
        this.agenda = agenda;
        random = new SplittableRandom(seed);
        left = new int[wishes.meetings()];
        placeInLeft = new int[wishes.meetings()];
        moved = new long[wishes.meetings()];
        for (var meeting = 0; meeting < wishes.meetings(); meeting++) {
            if (agenda.slotOf(meeting) == Agenda.NOWHERE && wishes.open(meeting) != 0) {
                leave(meeting);
            }
        }
        now = REST + 1L;
        Arrays.fill(moved, 0);
    }

    /** Until that many meetings take place, or for that many steps. */
    void run(int enough, long steps) {
        var end = now + steps;
        while (now < end && leftCount > 0 && agenda.held() < enough) {
            chain(left[random.nextInt(leftCount)]);
        }
    }

    private void chain(int begun) {
        var meeting = begun;
        for (var step = 0; step < LONGEST_CHAIN; step++) {
            now++;
            var slot = room(meeting);
            if (slot != Agenda.NOWHERE) {
                settle(meeting, slot);
                return;
            }
            slot = cheapest(meeting);
            if (slot == Agenda.NOWHERE) {
                return;
            }
            var inTheWay = inTheWay(meeting, slot);
            agenda.take(inTheWay);
            leave(inTheWay);
            settle(meeting, slot);
            meeting = inTheWay;
        }
    }

    /** A slot in which nothing stands in the way; the one with most tables left, so that slots stay even. */
    private int room(int meeting) {
        var best = Agenda.NOWHERE;
        var most = 0;
        for (var open = wishes.open(meeting); open != 0; open &= open - 1) {
            var slot = Long.numberOfTrailingZeros(open);
            if (agenda.fits(meeting, slot)) {
                var tables = wishes.tables()[slot] - agenda.used(slot);
                if (tables > most) {
                    most = tables;
                    best = slot;
                }
            }
        }
        return best;
    }

    /** A slot in which one meeting alone stands in the way, and has rested longest. */
    private int cheapest(int meeting) {
        var best = Agenda.NOWHERE;
        var longest = Long.MAX_VALUE;
        for (var open = wishes.open(meeting); open != 0; open &= open - 1) {
            var slot = Long.numberOfTrailingZeros(open);
            var other = inTheWay(meeting, slot);
            if (other >= 0 && moved[other] <= now - REST - random.nextInt(REST) && moved[other] < longest) {
                longest = moved[other];
                best = slot;
            }
        }
        return best;
    }

    /** The one meeting whose leaving would make room there, or -1 where there is none such. */
    private int inTheWay(int meeting, int slot) {
        var one = wishes.first()[meeting];
        var other = wishes.second()[meeting];
        var ofOne = agenda.at(one, slot);
        var ofOther = agenda.at(other, slot);
        if (ofOne != Agenda.NOWHERE && ofOther != Agenda.NOWHERE) {
            return -1;
        }
        if (ofOne != Agenda.NOWHERE) {
            return agenda.isFull(other) ? -1 : ofOne;
        }
        if (ofOther != Agenda.NOWHERE) {
            return agenda.isFull(one) ? -1 : ofOther;
        }
        if (agenda.isFull(one) || agenda.isFull(other)) {
            return agenda.isFull(one) && agenda.isFull(other) || !agenda.hasTable(slot)
                    ? -1
                    : oldest(agenda.isFull(one) ? one : other);
        }
        return agenda.used(slot) == 0 ? -1 : oldestIn(slot, meeting);
    }

    /** Of the meetings of somebody who wants no more. */
    private int oldest(int person) {
        var oldest = -1;
        for (var slot = 0; slot < wishes.slots(); slot++) {
            var meeting = agenda.at(person, slot);
            if (meeting != Agenda.NOWHERE && (oldest < 0 || moved[meeting] < moved[oldest])) {
                oldest = meeting;
            }
        }
        return oldest;
    }

    /** Of a few of a slot without tables; the same ones for the same meeting at the same step. */
    private int oldestIn(int slot, int meeting) {
        var used = agenda.used(slot);
        var begin = (int) Math.floorMod(now * 31 + meeting * 17L + slot, (long) used);
        var oldest = -1;
        for (var tried = 0; tried < Math.min(8, used); tried++) {
            var other = agenda.inSlot(slot, (begin + tried) % used);
            if (oldest < 0 || moved[other] < moved[oldest]) {
                oldest = other;
            }
        }
        return oldest;
    }

    private void settle(int meeting, int slot) {
        agenda.put(meeting, slot);
        moved[meeting] = now;
        var last = left[--leftCount];
        left[placeInLeft[meeting]] = last;
        placeInLeft[last] = placeInLeft[meeting];
    }

    private void leave(int meeting) {
        placeInLeft[meeting] = leftCount;
        left[leftCount++] = meeting;
    }
}
