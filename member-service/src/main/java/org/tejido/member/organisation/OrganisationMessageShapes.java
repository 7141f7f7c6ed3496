package org.tejido.member.organisation;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** Fact to message. */
@Mapper(implementationName = "<CLASS_NAME>ByMapStruct")
interface OrganisationMessageShapes {

    @Mapping(target = ".", source = "profile")
    @Mapping(target = "organisationId", source = "id.value")
    @Mapping(target = "country", source = "profile.country.code")
    @Mapping(target = "nuts", source = "profile.region.code")
    @Mapping(target = "website", source = "profile.website.address")
    OrganisationMessages.Known known(OrganisationFact.Registered fact);

    @Mapping(target = ".", source = "profile")
    @Mapping(target = "organisationId", source = "id.value")
    @Mapping(target = "country", source = "profile.country.code")
    @Mapping(target = "nuts", source = "profile.region.code")
    @Mapping(target = "website", source = "profile.website.address")
    OrganisationMessages.Known known(OrganisationFact.Revised fact);

    @Mapping(target = ".", source = "profile")
    @Mapping(target = "organisationId", source = "id.value")
    @Mapping(target = "country", source = "profile.country.code")
    @Mapping(target = "nuts", source = "profile.region.code")
    @Mapping(target = "website", source = "profile.website.address")
    OrganisationMessages.Known known(OrganisationFact.Unmerged fact);

    default String word(OrganisationKind kind) {
        return kind.word();
    }
}
