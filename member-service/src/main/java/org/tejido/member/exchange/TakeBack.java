package org.tejido.member.exchange;

import java.util.List;
import reactor.core.publisher.Mono;

/** How what was written about one subject is undone. Both run in the transaction of their batch. */
interface TakeBack {

    Subject subject();

    /** Finds out and writes nothing. */
    Mono<List<Reversal>> judge(ImportJob job, List<WrittenRow> rows);

    /** Finds out once more, while nobody else writes about them, and undoes what can be undone. */
    Mono<List<Reversal>> take(ImportJob job, List<WrittenRow> rows);
}
