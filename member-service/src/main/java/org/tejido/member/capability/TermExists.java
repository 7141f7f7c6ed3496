package org.tejido.member.capability;

import org.tejido.platform.problem.Refusal;

final class TermExists extends Refusal {

    TermExists(String pointer) {
        super(Kind.CONFLICT, "term-exists", "The vocabulary has this word already.");
        at(pointer);
    }
}
