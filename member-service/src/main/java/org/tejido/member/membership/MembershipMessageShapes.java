package org.tejido.member.membership;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** Fact to message. */
@Mapper(implementationName = "<CLASS_NAME>ByMapStruct")
interface MembershipMessageShapes {

    @Mapping(target = "membershipId", source = "id.value")
    @Mapping(target = "organisationId", source = "organisation.value")
    @Mapping(target = "appliedOn", source = "on")
    MembershipMessages.Applied applied(MembershipFact.Applied fact);

    @Mapping(target = "membershipId", source = "id.value")
    @Mapping(target = "organisationId", source = "organisation.value")
    MembershipMessages.Admitted admitted(MembershipFact.Admitted fact);

    @Mapping(target = "membershipId", source = "id.value")
    @Mapping(target = "organisationId", source = "organisation.value")
    MembershipMessages.Rejected rejected(MembershipFact.Rejected fact);

    @Mapping(target = "membershipId", source = "id.value")
    @Mapping(target = "organisationId", source = "organisation.value")
    @Mapping(target = "endedOn", source = "on")
    MembershipMessages.Ended ended(MembershipFact.Ended fact);

    @Mapping(target = "membershipId", source = "id.value")
    @Mapping(target = "organisationId", source = "organisation.value")
    @Mapping(target = "suspendedOn", source = "on")
    MembershipMessages.Suspended suspended(MembershipFact.Suspended fact);

    @Mapping(target = "membershipId", source = "id.value")
    @Mapping(target = "organisationId", source = "organisation.value")
    @Mapping(target = "resumedOn", source = "on")
    MembershipMessages.Resumed resumed(MembershipFact.Resumed fact);

    @Mapping(target = "membershipId", source = "id.value")
    @Mapping(target = "organisationId", source = "organisation.value")
    @Mapping(target = "from", source = "on")
    MembershipMessages.Reclassified reclassified(MembershipFact.Reclassified fact);

    default String word(Tier tier) {
        return tier.word();
    }
}
