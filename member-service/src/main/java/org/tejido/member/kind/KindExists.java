package org.tejido.member.kind;

import java.time.LocalDate;
import org.tejido.platform.problem.Refusal;

/** One text of a kind begins on a day. */
final class KindExists extends Refusal {

    KindExists(String code, LocalDate day) {
        super(
                Kind.CONFLICT,
                "kind-exists",
                "A text of %s that counts from %s on is there already.".formatted(code, day));
        at("/fromDay");
    }
}
