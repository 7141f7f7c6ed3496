package org.tejido.member.organisation;

import org.tejido.platform.life.Fact;

sealed interface OrganisationFact extends Fact {

    record Registered(Organisation.Id id, Profile profile) implements OrganisationFact {}

    record Revised(Organisation.Id id, Profile profile) implements OrganisationFact {}
}
