package org.tejido.member.organisation;

import org.tejido.platform.problem.Refusal;

/** The word names no kind of organisation. */
public final class UnknownKind extends Refusal {

    UnknownKind(String word) {
        super(Kind.INVALID, "unknown-kind", "There is no kind of organisation called " + word + ".");
        at("/kind");
    }
}
