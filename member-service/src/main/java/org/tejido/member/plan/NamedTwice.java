package org.tejido.member.plan;

import java.util.HashSet;
import java.util.stream.Stream;
import org.tejido.platform.problem.Refusal;

/** Areas differ in their codes, and the lines of all areas in their numbers. */
final class NamedTwice extends Refusal {

    private NamedTwice(Object code) {
        super(Kind.INVALID, "named-twice", "There is more than one %s.".formatted(code));
        at("/areas");
    }

    static void unlessOnce(Stream<?> codes) {
        var seen = new HashSet<>();
        codes.filter(code -> !seen.add(code)).findFirst().ifPresent(code -> {
            throw new NamedTwice(code);
        });
    }
}
