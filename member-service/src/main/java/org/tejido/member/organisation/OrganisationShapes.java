package org.tejido.member.organisation;

import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.tejido.member.taxid.TaxId;

/** How an organisation leaves the service: in messages, and in answers. */
@Mapper
interface OrganisationShapes {

    @Mapping(target = "organisationId", source = "id.value")
    OrganisationMessages.Told told(Organisation.Id id, Profile profile);

    @Mapping(target = "id", source = "id.value")
    @Mapping(target = ".", source = "profile")
    OrganisationView view(Organisation organisation);

    @Mapping(target = "id", ignore = true)
    OrganisationForm form(Profile profile);

    default String kind(Kind kind) {
        return kind.word();
    }

    default @Nullable String taxId(@Nullable TaxId taxId) {
        return taxId == null ? null : taxId.number();
    }
}
