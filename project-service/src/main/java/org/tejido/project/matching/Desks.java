package org.tejido.project.matching;

import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Desks that are free. There are as many as questions were ever answered at once. */
final class Desks {

    private final Queue<Desk> free = new ConcurrentLinkedQueue<>();

    Desk take(Knowledge knowledge) {
        return Objects.requireNonNullElseGet(free.poll(), Desk::new)
                .forNumbers(knowledge.organisations(), knowledge.projects());
    }

    /** Clean, or not at all. */
    void giveBack(Desk desk) {
        free.add(desk);
    }
}
