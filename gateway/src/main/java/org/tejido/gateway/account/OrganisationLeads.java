package org.tejido.gateway.account;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom an organisation means that was merged with another. Accounts keep their own: a merge may be undone. */
@Component
public class OrganisationLeads {

    private volatile Known known = new Known(Map.of());

    /** Until it is learnt anew. */
    public void learn(Map<UUID, UUID> all) {
        known = new Known(Map.copyOf(all));
    }

    public @Nullable UUID follow(@Nullable UUID organisation) {
        return organisation == null ? null : known.survivors.getOrDefault(organisation, organisation);
    }

    /** Those that mean it; none where it is null. */
    public Set<UUID> leadingTo(@Nullable UUID organisation) {
        return organisation == null ? Set.of() : known.merged.getOrDefault(organisation, Set.of());
    }

    private record Known(Map<UUID, UUID> survivors, Map<UUID, Set<UUID>> merged) {

        Known(Map<UUID, UUID> survivors) {
            this(
                    survivors,
                    survivors.keySet().stream()
                            .collect(Collectors.groupingBy(survivors::get, Collectors.toUnmodifiableSet())));
        }
    }
}
