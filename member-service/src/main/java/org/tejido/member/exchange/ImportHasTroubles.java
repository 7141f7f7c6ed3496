package org.tejido.member.exchange;

import org.tejido.platform.problem.Refusal;

/** One row that cannot be taken stops the whole, unless it is to be passed over. */
final class ImportHasTroubles extends Refusal {

    ImportHasTroubles(long rows) {
        super(
                Kind.CONFLICT,
                "import-has-troubles",
                "%d rows cannot be taken. Correct the file or the mapping, or commit with skipTroubles."
                        .formatted(rows));
        with("troubled", rows);
    }
}
