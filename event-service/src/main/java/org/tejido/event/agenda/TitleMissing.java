package org.tejido.event.agenda;

import org.tejido.platform.problem.Refusal;

final class TitleMissing extends Refusal {

    TitleMissing() {
        super(Kind.INVALID, "title-missing", "An event has a title in Spanish, in English, or in both.");
        at("/title");
    }
}
