package org.tejido.member.capability;

import org.tejido.platform.problem.Refusal;

final class TermUnknown extends Refusal {

    TermUnknown(String pointer) {
        super(Kind.INVALID, "term-unknown", "The vocabulary has no such word; the office adds it.");
        at(pointer);
    }
}
