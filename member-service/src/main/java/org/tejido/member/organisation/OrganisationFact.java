package org.tejido.member.organisation;

import org.tejido.platform.life.Fact;

sealed interface OrganisationFact extends Fact {

    OrganisationId id();

    record Registered(OrganisationId id, Profile profile) implements OrganisationFact {}

    record Revised(OrganisationId id, Profile profile) implements OrganisationFact {}
}
