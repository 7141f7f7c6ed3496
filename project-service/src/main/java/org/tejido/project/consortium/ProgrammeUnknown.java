package org.tejido.project.consortium;

import java.util.List;
import org.tejido.platform.problem.Refusal;

/** The rules of such a programme are not known here. */
final class ProgrammeUnknown extends Refusal {

    ProgrammeUnknown(String key, List<String> known) {
        super(Kind.INVALID, "programme-unknown", "The rules of programme %s are not known.".formatted(key));
        with("known", known);
        at("/programme");
    }
}
