package org.tejido.event.meeting.scheduling;

import java.util.SplittableRandom;

/** What comes of it where people book by themselves: in the order in which they happen to ask, a slot that suits both at that moment. */
final class FirstCome {

    private FirstCome() {}

    static int held(Wishes wishes, long seed) {
        var random = new SplittableRandom(seed);
        var agenda = new Agenda(wishes);
        var order = new int[wishes.meetings()];
        for (var place = 0; place < order.length; place++) {
            var other = random.nextInt(place + 1);
            order[place] = order[other];
            order[other] = place;
        }
        var slots = new int[wishes.slots()];
        for (var meeting : order) {
            var free = 0;
            for (var slot = 0; slot < wishes.slots(); slot++) {
                if (agenda.fits(meeting, slot)) {
                    slots[free++] = slot;
                }
            }
            if (free > 0) {
                agenda.put(meeting, slots[random.nextInt(free)]);
            }
        }
        return agenda.held();
    }
}
