package org.tejido.member.duplicate;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** One bounded step: those that have changed come first, then the next ones of the sweep. */
@Service
class CompareOrganisations {

    private final Comparisons comparisons;
    private final FindDuplicates findDuplicates;
    private final Suspicions suspicions;

    CompareOrganisations(Comparisons comparisons, FindDuplicates findDuplicates, Suspicions suspicions) {
        this.comparisons = comparisons;
        this.findDuplicates = findDuplicates;
        this.suspicions = suspicions;
    }

    /** True where there was something to do. What fails is as if it had never been begun. */
    @Transactional
    public Mono<Boolean> step() {
        return comparisons
                .takeChanged()
                .filter(changed -> !changed.isEmpty())
                .switchIfEmpty(Mono.defer(comparisons::takeNext))
                .flatMap(this::compare);
    }

    private Mono<Boolean> compare(List<UUID> organisations) {
        if (organisations.isEmpty()) {
            return Mono.just(false);
        }
        return findDuplicates
                .of(organisations)
                .flatMap(pairs -> suspicions.replace(organisations, pairs))
                .thenReturn(true);
    }
}
