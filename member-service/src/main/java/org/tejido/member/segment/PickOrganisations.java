package org.tejido.member.segment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

@Service
class PickOrganisations {

    private final Segments segments;

    PickOrganisations(Segments segments) {
        this.segments = segments;
    }

    record Picks(
            @Nullable @Size(max = 1000) Set<@NotNull UUID> add,
            @Nullable @Size(max = 1000) Set<@NotNull UUID> remove) {}

    /** By hand, where no filter selects. */
    @Transactional
    public Mono<UUID> pick(UUID id, ExpectedVersion expected, Picks picks, Caller caller) {
        return segments.get(id, expected, caller)
                .doOnNext(segment -> {
                    if (segment.filter() != null) {
                        throw new PickedByFilter();
                    }
                })
                .flatMap(_ -> segments.pick(
                        id,
                        expected.value(),
                        Objects.requireNonNullElse(picks.add(), Set.of()),
                        Objects.requireNonNullElse(picks.remove(), Set.of())));
    }
}
