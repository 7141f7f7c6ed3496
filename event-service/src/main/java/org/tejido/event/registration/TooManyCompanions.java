package org.tejido.event.registration;

import org.tejido.platform.problem.Refusal;

/** Every one of them sits on a seat, and so does whoever booked. */
final class TooManyCompanions extends Refusal {

    TooManyCompanions(int people, int seats) {
        super(
                Kind.INVALID,
                "too-many-companions",
                "%d people come with somebody who has %d seats.".formatted(people, seats));
        at("/people");
        with("seats", seats);
    }
}
