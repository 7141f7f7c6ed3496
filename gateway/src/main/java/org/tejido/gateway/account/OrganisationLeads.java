package org.tejido.gateway.account;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom an organisation means that was merged with another. Accounts keep their own: a merge may be undone. */
@Component
public class OrganisationLeads {

    private volatile Map<UUID, UUID> survivors = Map.of();

    /** Until it is learnt anew. */
    public void learn(Map<UUID, UUID> all) {
        survivors = Map.copyOf(all);
    }

    public @Nullable UUID follow(@Nullable UUID organisation) {
        return organisation == null ? null : survivors.getOrDefault(organisation, organisation);
    }
}
