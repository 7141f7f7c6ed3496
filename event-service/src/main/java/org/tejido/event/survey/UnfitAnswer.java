package org.tejido.event.survey;

import org.tejido.platform.problem.Refusal;

/** An answer is missing, of another kind, or to a question that nobody asked. */
final class UnfitAnswer extends Refusal {

    UnfitAnswer(String code, String key, String detail) {
        super(Kind.INVALID, code, detail);
        at("/answers/" + key.replace("~", "~0").replace("/", "~1"));
    }
}
