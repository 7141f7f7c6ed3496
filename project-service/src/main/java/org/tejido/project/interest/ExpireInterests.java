package org.tejido.project.interest;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What was not answered in time is over. Any number of instances may do so: each takes what no other holds. */
@Service
class ExpireInterests {

    static final int AT_ONCE = 100;

    private final Interests interests;
    private final Clock clock;

    ExpireInterests(Interests interests, Clock clock) {
        this.interests = interests;
        this.clock = clock;
    }

    /** How many; {@value #AT_ONCE} where there may be more. */
    @Transactional
    public Mono<Integer> expire() {
        return interests
                .overdue(LocalDate.now(clock), AT_ONCE)
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .map(Interest.Expressed::expire)
                .concatMap(interests::save)
                .collectList()
                .map(List::size);
    }
}
