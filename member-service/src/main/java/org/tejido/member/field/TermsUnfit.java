package org.tejido.member.field;

import org.tejido.platform.problem.Refusal;

/** What is said of a field does not go together. */
final class TermsUnfit extends Refusal {

    private TermsUnfit(String code, String detail, String pointer) {
        super(Kind.INVALID, code, detail);
        at(pointer);
    }

    static TermsUnfit ofAnotherType(String pointer) {
        return new TermsUnfit("terms-of-another-type", "Fields of this type have no such thing.", pointer);
    }

    static TermsUnfit reversed() {
        return new TermsUnfit("bounds-reversed", "The lower bound is above the upper one.", "/most");
    }

    static TermsUnfit nothingToChoose() {
        return new TermsUnfit("nothing-to-choose", "There has to be a choice that is not retired.", "/choices");
    }

    static TermsUnfit twice() {
        return new TermsUnfit("choice-twice", "Two choices have the same key.", "/choices");
    }

    static TermsUnfit choiceDropped() {
        return new TermsUnfit(
                "choice-dropped", "A choice that somebody may have made is retired, not left out.", "/choices");
    }
}
