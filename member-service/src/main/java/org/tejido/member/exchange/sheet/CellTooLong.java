package org.tejido.member.exchange.sheet;

import org.tejido.platform.problem.Refusal;

public final class CellTooLong extends Refusal {

    CellTooLong(int line) {
        super(
                Kind.INVALID,
                "cell-too-long",
                "A cell holds 20,000 characters at most; one in line %d is longer.".formatted(line));
        with("line", line);
    }
}
