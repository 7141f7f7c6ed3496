package org.tejido.project.alert;

import org.tejido.platform.problem.Refusal;

/** Streams are held open: an account has a few, and all together no more than leave room for what else is asked. */
final class TooManyStreams extends Refusal {

    TooManyStreams() {
        super(Kind.TOO_MANY, "too-many-streams", "So many streams are open that there is no room for another one.");
    }
}
