package org.tejido.project.collaborator;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation says of itself.
 *
 * @param trlFrom lowest technology readiness level it works at, 1 to 9 (Horizon 2020 General Annex G)
 * @param version 0 for a profile to which nothing was added yet
 */
record Profile(
        UUID organisationId,
        List<String> expertise,
        @Nullable Integer trlFrom,
        @Nullable Integer trlTo,
        @Nullable String summary,
        long version) {

    Profile revise(ProfileForm says) {
        if (says.trlFrom() != null && says.trlTo() != null && says.trlFrom() > says.trlTo()) {
            throw new ReadinessRangeReversed(says.trlFrom(), says.trlTo());
        }
        var distinct = List.copyOf(new LinkedHashSet<>(says.expertise() == null ? List.of() : says.expertise()));
        return new Profile(organisationId, distinct, says.trlFrom(), says.trlTo(), says.summary(), version + 1);
    }

    ProfileForm asForm() {
        return new ProfileForm(expertise, trlFrom, trlTo, summary);
    }
}
