package org.tejido.member.membership;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.tejido.member.membership.Memberships.ShownMembership;
import org.tejido.platform.security.Caller;

/** State to response. */
@Mapper(implementationName = "<CLASS_NAME>ByMapStruct")
interface MembershipViews {

    default MembershipView view(ShownMembership shown, Caller caller) {
        var name = shown.organisationName();
        var decision = shown.decision();
        return switch (shown.membership()) {
            case Membership.Applied applied -> view(applied, name, "applied", decision);
            case Membership.Active active -> view(active, name, "active", decision);
            case Membership.Rejected rejected ->
                view(rejected, name, "rejected", caller.isTeam() ? rejected.reason() : null, decision);
            case Membership.Ended ended ->
                view(ended, name, "ended", caller.isTeam() ? ended.reason() : null, decision);
        };
    }

    @Mapping(target = "membershipId", source = "membership.id.value")
    @Mapping(target = "organisationId", source = "membership.organisation.value")
    @Mapping(target = "tier", ignore = true)
    @Mapping(target = "admittedOn", ignore = true)
    @Mapping(target = "since", ignore = true)
    @Mapping(target = "rejectedOn", ignore = true)
    @Mapping(target = "endedOn", ignore = true)
    @Mapping(target = "reason", ignore = true)
    MembershipView view(
            Membership.Applied membership, String organisationName, String stage, @Nullable UUID decisionId);

    @Mapping(target = ".", source = "membership.term")
    @Mapping(target = "membershipId", source = "membership.id.value")
    @Mapping(target = "organisationId", source = "membership.organisation.value")
    @Mapping(target = "rejectedOn", ignore = true)
    @Mapping(target = "endedOn", ignore = true)
    @Mapping(target = "reason", ignore = true)
    MembershipView view(Membership.Active membership, String organisationName, String stage, @Nullable UUID decisionId);

    @Mapping(target = "membershipId", source = "membership.id.value")
    @Mapping(target = "organisationId", source = "membership.organisation.value")
    @Mapping(target = "tier", ignore = true)
    @Mapping(target = "admittedOn", ignore = true)
    @Mapping(target = "since", ignore = true)
    @Mapping(target = "endedOn", ignore = true)
    @Mapping(target = "reason", source = "told")
    MembershipView view(
            Membership.Rejected membership,
            String organisationName,
            String stage,
            @Nullable String told,
            @Nullable UUID decisionId);

    @Mapping(target = ".", source = "membership.term")
    @Mapping(target = "membershipId", source = "membership.id.value")
    @Mapping(target = "organisationId", source = "membership.organisation.value")
    @Mapping(target = "rejectedOn", ignore = true)
    @Mapping(target = "reason", source = "told")
    MembershipView view(
            Membership.Ended membership,
            String organisationName,
            String stage,
            @Nullable String told,
            @Nullable UUID decisionId);

    default String word(Tier tier) {
        return tier.word();
    }
}
