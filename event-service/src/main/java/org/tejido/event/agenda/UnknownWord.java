package org.tejido.event.agenda;

import java.util.List;
import org.tejido.platform.problem.Refusal;

/** A field takes one of a few words, and this is none of them. */
final class UnknownWord extends Refusal {

    UnknownWord(String field, String word, List<String> known) {
        super(Kind.INVALID, field + "-unknown", "'%s' is none of %s.".formatted(word, String.join(", ", known)));
        at("/" + field);
    }
}
