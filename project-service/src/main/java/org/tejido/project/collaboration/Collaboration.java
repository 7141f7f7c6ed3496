package org.tejido.project.collaboration;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tejido.platform.life.Change;

/**
 * A joint project of the past. Once recorded it stays as it is.
 *
 * @param summary the project's abstract
 * @param source where it is documented, such as a registry and its number
 */
record Collaboration(
        UUID id,
        String title,
        @Nullable String acronym,
        @Nullable String programme,
        LocalDate startedOn,
        @Nullable LocalDate endedOn,
        List<UUID> organisationIds,
        @Nullable String summary,
        @Nullable String source,
        long version) {

    static Change<Collaboration> record(UUID id, CollaborationForm form) {
        if (form.endedOn() != null && form.endedOn().isBefore(form.startedOn())) {
            throw new EndPrecedesStart(form.startedOn(), form.endedOn());
        }
        var seen = new HashSet<UUID>();
        for (var place = 0; place < form.organisationIds().size(); place++) {
            if (!seen.add(form.organisationIds().get(place))) {
                throw new NamedTwice(form.organisationIds().get(place), "/organisationIds/" + place);
            }
        }
        var recorded = new Collaboration(
                id,
                form.title(),
                form.acronym(),
                form.programme(),
                form.startedOn(),
                form.endedOn(),
                List.copyOf(form.organisationIds()),
                form.summary(),
                form.source(),
                1);
        return new Change<>(recorded, new CollaborationFact.Recorded(recorded));
    }
}
