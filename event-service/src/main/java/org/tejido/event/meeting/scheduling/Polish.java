package org.tejido.event.meeting.scheduling;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Makes a better agenda of as many meetings: first who has them is decided more fairly, then people wait less between them. */
final class Polish {

    private static final double LEFT_WITH_NONE = 1_000_000;
    private static final double SHARE = 1_000;
    private static final int MOST_TOGETHER = 60;

    private final Wishes wishes;
    private final Agenda agenda;
    private final int[] wanted;
    private final SplittableRandom random;

    Polish(Wishes wishes, Agenda agenda, long seed) {
        this.wishes = wishes;
        this.agenda = agenda;
        wanted = wishes.wanted();
        random = new SplittableRandom(seed);
    }

    /** A meeting gives way to one that is wanted more, or of people who have fewer of what they want. */
    void share(int rounds) {
        for (var round = 0; round < rounds; round++) {
            var better = false;
            for (var meeting = 0; meeting < wishes.meetings(); meeting++) {
                if (agenda.slotOf(meeting) == Agenda.NOWHERE) {
                    better |= replace(meeting);
                }
            }
            if (!better) {
                return;
            }
        }
    }

    private boolean replace(int meeting) {
        var best = -1;
        var bestCost = -1e-6;
        for (var open = wishes.open(meeting); open != 0; open &= open - 1) {
            var slot = Long.numberOfTrailingZeros(open);
            var other = alone(meeting, slot);
            if (other >= 0) {
                var cost = exchanged(meeting, other);
                if (cost < bestCost) {
                    bestCost = cost;
                    best = slot;
                }
            }
        }
        if (best < 0) {
            return false;
        }
        agenda.take(alone(meeting, best));
        agenda.put(meeting, best);
        return true;
    }

    /** The one that has to go from that slot, where it is one and nobody has too many without it. */
    private int alone(int meeting, int slot) {
        var ofOne = agenda.at(wishes.first()[meeting], slot);
        var ofOther = agenda.at(wishes.second()[meeting], slot);
        if ((ofOne == Agenda.NOWHERE) == (ofOther == Agenda.NOWHERE)) {
            return -1;
        }
        var free = ofOne == Agenda.NOWHERE ? wishes.first()[meeting] : wishes.second()[meeting];
        return agenda.isFull(free) ? -1 : Math.max(ofOne, ofOther);
    }

    private double exchanged(int in, int out) {
        return more(wishes.first()[in], in, out)
                + more(wishes.second()[in], in, out)
                + fewer(wishes.first()[out], in)
                + fewer(wishes.second()[out], in)
                + wishes.value()[out]
                - wishes.value()[in];
    }

    private double more(int person, int in, int out) {
        var same = person == wishes.first()[out] || person == wishes.second()[out];
        return same ? 0 : cost(person, agenda.count(person) + 1) - cost(person, agenda.count(person));
    }

    private double fewer(int person, int in) {
        var same = person == wishes.first()[in] || person == wishes.second()[in];
        return same ? 0 : cost(person, agenda.count(person) - 1) - cost(person, agenda.count(person));
    }

    private double cost(int person, int count) {
        double missing = wanted[person] - count;
        return (count == 0 ? LEFT_WITH_NONE : 0) + SHARE * missing * missing / wanted[person];
    }

    /** Meetings of two slots change places, with all that have to go along, where nobody waits longer for it in sum. */
    void tighten(int tries) {
        if (wishes.meetings() == 0 || wishes.slots() < 2) {
            return;
        }
        for (var tried = 0; tried < tries; tried++) {
            var meeting = random.nextInt(wishes.meetings());
            var to = random.nextInt(wishes.slots());
            var from = agenda.slotOf(meeting);
            if (from != Agenda.NOWHERE && from != to && (wishes.open(meeting) >> to & 1) == 1) {
                exchange(meeting, from, to);
            }
        }
    }

    private void exchange(int meeting, int from, int to) {
        var together = together(meeting, from, to);
        if (together.isEmpty()) {
            return;
        }
        var before = idle(together);
        swap(together, from, to);
        if (idle(together) > before) {
            swap(together, from, to);
        }
    }

    /** Empty where one of them could not go along, or too few tables are there. */
    private List<Integer> together(int begun, int from, int to) {
        var together = new ArrayList<Integer>();
        together.add(begun);
        var leaving = 0;
        for (var place = 0; place < together.size(); place++) {
            int meeting = together.get(place);
            var here = agenda.slotOf(meeting);
            var there = here == from ? to : from;
            leaving += here == from ? 1 : -1;
            if ((wishes.open(meeting) >> there & 1) == 0 || together.size() > MOST_TOGETHER) {
                return List.of();
            }
            join(agenda.at(wishes.first()[meeting], there), together);
            join(agenda.at(wishes.second()[meeting], there), together);
        }
        return agenda.used(to) + leaving > wishes.tables()[to] || agenda.used(from) - leaving > wishes.tables()[from]
                ? List.of()
                : together;
    }

    private static void join(int meeting, List<Integer> together) {
        if (meeting != Agenda.NOWHERE && !together.contains(meeting)) {
            together.add(meeting);
        }
    }

    private int idle(List<Integer> meetings) {
        var idle = 0;
        for (int meeting : meetings) {
            idle += agenda.idle(wishes.first()[meeting]) + agenda.idle(wishes.second()[meeting]);
        }
        return idle;
    }

    private void swap(List<Integer> together, int from, int to) {
        var slots = together.stream().mapToInt(agenda::slotOf).toArray();
        together.forEach(agenda::take);
        for (var place = 0; place < slots.length; place++) {
            agenda.put(together.get(place), slots[place] == from ? to : from);
        }
    }
}
