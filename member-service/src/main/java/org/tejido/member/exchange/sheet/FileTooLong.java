package org.tejido.member.exchange.sheet;

import org.tejido.platform.problem.Refusal;

public final class FileTooLong extends Refusal {

    FileTooLong() {
        super(
                Kind.INVALID,
                "file-too-long",
                "A file has 100,000 rows and 300 columns at most. Please send it in parts.");
    }
}
