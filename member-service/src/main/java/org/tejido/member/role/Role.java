package org.tejido.member.role;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is at an organisation.
 *
 * @param title what the person is called there, in the organisation's own words
 * @param until the first day without it; null as long as it lasts
 */
record Role(
        UUID id,
        UUID person,
        UUID organisation,
        String kind,
        @Nullable String title,
        LocalDate since,
        @Nullable LocalDate until,
        long version) {

    /** @throws RoleEndsBeforeItBegins pointing at the day */
    static Role given(UUID id, UUID person, RoleForm form, LocalDate today) {
        var since = form.since() == null ? today : form.since();
        if (form.until() != null && form.until().isBefore(since)) {
            throw new RoleEndsBeforeItBegins(since, "/until");
        }
        var title = form.title() == null ? null : form.title().strip();
        return new Role(id, person, form.organisationId(), form.kind(), title, since, form.until(), 1);
    }

    boolean lives(LocalDate on) {
        return !since.isAfter(on) && (until == null || until.isAfter(on));
    }

    /** Ended on the day that it began, it has never been. @throws RoleEnded if it ended already */
    Role end(LocalDate on) {
        if (until != null) {
            throw new RoleEnded(until);
        }
        if (on.isBefore(since)) {
            throw new RoleEndsBeforeItBegins(since, "/on");
        }
        return new Role(id, person, organisation, kind, title, since, on, version + 1);
    }
}
