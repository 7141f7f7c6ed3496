package org.tejido.member.exchange;

import java.util.List;
import reactor.core.publisher.Mono;

/** What is done with rows about one subject. Both run in the transaction of their batch. */
interface Trade {

    Subject subject();

    /** Finds out and writes nothing. */
    Mono<List<Result>> judge(ImportJob job, List<StagedRow> rows);

    /** Finds out once more and writes what can be written; where the job does not skip troubles and there are some, nothing. */
    Mono<List<Result>> take(ImportJob job, List<StagedRow> rows);
}
