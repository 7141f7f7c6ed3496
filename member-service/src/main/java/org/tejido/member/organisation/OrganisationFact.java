package org.tejido.member.organisation;

import org.tejido.platform.life.Fact;

sealed interface OrganisationFact extends Fact {

    OrganisationId id();

    record Registered(OrganisationId id, Profile profile) implements OrganisationFact {}

    record Revised(OrganisationId id, Profile profile) implements OrganisationFact {}

    /** It was written down by mistake, and is no more. */
    record Withdrawn(OrganisationId id) implements OrganisationFact {}

    /** It was the same as another one, and is no more. */
    record Merged(OrganisationId id, OrganisationId into) implements OrganisationFact {}

    /** It was another one after all. */
    record Unmerged(OrganisationId id, Profile profile) implements OrganisationFact {}
}
