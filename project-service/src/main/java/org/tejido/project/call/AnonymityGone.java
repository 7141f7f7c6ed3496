package org.tejido.project.call;

import org.tejido.platform.problem.Refusal;

/** Whose call it is has been told already: a call is anonymous from its beginning, or not at all. */
final class AnonymityGone extends Refusal {

    AnonymityGone() {
        super(
                Kind.CONFLICT,
                "anonymity-gone",
                "Whose call this is has been told already; begin another one that is anonymous from its beginning.");
        at("/anonymous");
    }
}
