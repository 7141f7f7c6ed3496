package org.tejido.member.person;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tejido.member.organisation.OrganisationId;

/**
 * Somebody at an organisation.
 *
 * @param position what the person is there, in the organisation's own words
 */
record Person(
        UUID id,
        OrganisationId organisation,
        String name,
        String email,
        @Nullable String phone,
        @Nullable String position,
        long version) {

    Person revise(String newName, String newEmail, @Nullable String newPhone, @Nullable String newPosition) {
        return new Person(id, organisation, newName, newEmail, newPhone, newPosition, version + 1);
    }
}
