package org.tejido.event.registration;

import org.tejido.platform.idempotency.Answer;

/** What somebody is told who asked for seats: what is theirs now, or what the same command was told before. */
sealed interface Booked {

    record Now(Receipt receipt) implements Booked {}

    record Before(Answer answer) implements Booked {}
}
