package org.tejido.member.capability;

import org.tejido.platform.problem.Refusal;

final class TermNamedTwice extends Refusal {

    TermNamedTwice(String pointer) {
        super(Kind.INVALID, "term-named-twice", "Each word of the vocabulary is declared once.");
        at(pointer);
    }
}
