package org.tejido.member.membership;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** How facts leave the service. */
@Mapper
interface MembershipShapes {

    @Mapping(target = "membershipId", source = "id.value")
    @Mapping(target = "organisationId", source = "organisation")
    @Mapping(target = "appliedOn", source = "on")
    MembershipMessages.Applied told(MembershipFact.Applied fact);

    @Mapping(target = "membershipId", source = "id.value")
    @Mapping(target = "organisationId", source = "organisation")
    MembershipMessages.Admitted told(MembershipFact.Admitted fact);

    @Mapping(target = "membershipId", source = "id.value")
    @Mapping(target = "organisationId", source = "organisation")
    MembershipMessages.Rejected told(MembershipFact.Rejected fact);

    @Mapping(target = "membershipId", source = "id.value")
    @Mapping(target = "organisationId", source = "organisation")
    @Mapping(target = "endedOn", source = "on")
    MembershipMessages.Ended told(MembershipFact.Ended fact);

    default String tier(Tier tier) {
        return tier.word();
    }
}
