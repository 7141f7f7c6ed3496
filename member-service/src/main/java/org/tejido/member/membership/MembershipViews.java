package org.tejido.member.membership;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.tejido.member.membership.Memberships.ShownMembership;
import org.tejido.member.organisation.OrganisationId;
import org.tejido.platform.security.Caller;

/** State to response. */
@Mapper(implementationName = "<CLASS_NAME>ByMapStruct")
interface MembershipViews {

    default MembershipView view(ShownMembership shown, Caller caller) {
        var name = shown.organisationName();
        var kind = shown.kind();
        var decision = shown.decision();
        return switch (shown.membership()) {
            case Membership.Applied applied -> view(applied, name, "applied", kind, decision);
            case Membership.Live live -> view(Living.of(live), name, MembershipRow.stage(live), kind, decision);
            case Membership.Rejected rejected ->
                view(rejected, name, "rejected", kind, caller.isTeam() ? rejected.reason() : null, decision);
            case Membership.Ended ended ->
                view(ended, name, "ended", kind, caller.isTeam() ? ended.reason() : null, decision);
        };
    }

    @Mapping(target = "kind", source = "kind")
    @Mapping(target = "membershipId", source = "membership.id.value")
    @Mapping(target = "organisationId", source = "membership.organisation.value")
    @Mapping(target = "tier", ignore = true)
    @Mapping(target = "admittedOn", ignore = true)
    @Mapping(target = "since", ignore = true)
    @Mapping(target = "rejectedOn", ignore = true)
    @Mapping(target = "endedOn", ignore = true)
    @Mapping(target = "endedHow", ignore = true)
    @Mapping(target = "reason", ignore = true)
    @Mapping(target = "suspendedOn", ignore = true)
    @Mapping(target = "exclusion", ignore = true)
    MembershipView view(
            Membership.Applied membership,
            String organisationName,
            String stage,
            String kind,
            @Nullable UUID decisionId);

    @Mapping(target = ".", source = "membership.term")
    @Mapping(target = "membershipId", source = "membership.id.value")
    @Mapping(target = "organisationId", source = "membership.organisation.value")
    @Mapping(target = "rejectedOn", ignore = true)
    @Mapping(target = "endedOn", ignore = true)
    @Mapping(target = "endedHow", ignore = true)
    @Mapping(target = "reason", ignore = true)
    MembershipView view(
            Living membership, String organisationName, String stage, String kind, @Nullable UUID decisionId);

    @Mapping(target = "membershipId", source = "membership.id.value")
    @Mapping(target = "organisationId", source = "membership.organisation.value")
    @Mapping(target = "tier", ignore = true)
    @Mapping(target = "admittedOn", ignore = true)
    @Mapping(target = "since", ignore = true)
    @Mapping(target = "endedOn", ignore = true)
    @Mapping(target = "endedHow", ignore = true)
    @Mapping(target = "reason", source = "told")
    @Mapping(target = "suspendedOn", ignore = true)
    @Mapping(target = "exclusion", ignore = true)
    MembershipView view(
            Membership.Rejected membership,
            String organisationName,
            String stage,
            String kind,
            @Nullable String told,
            @Nullable UUID decisionId);

    @Mapping(target = "endedHow", source = "membership.how")
    @Mapping(target = ".", source = "membership.term")
    @Mapping(target = "membershipId", source = "membership.id.value")
    @Mapping(target = "organisationId", source = "membership.organisation.value")
    @Mapping(target = "rejectedOn", ignore = true)
    @Mapping(target = "reason", source = "told")
    @Mapping(target = "suspendedOn", ignore = true)
    @Mapping(target = "exclusion", ignore = true)
    MembershipView view(
            Membership.Ended membership,
            String organisationName,
            String stage,
            String kind,
            @Nullable String told,
            @Nullable UUID decisionId);

    default String word(Tier tier) {
        return tier.word();
    }

    default String word(Membership.Ended.How how) {
        return how.word();
    }

    /** What is shown alike of all that are members. */
    record Living(
            MembershipId id,
            OrganisationId organisation,
            LocalDate appliedOn,
            Membership.Term term,
            @Nullable LocalDate suspendedOn,
            @Nullable ExclusionView exclusion,
            long version) {

        static Living of(Membership.Live live) {
            var undisputed = live instanceof Membership.BeingExcluded it ? it.before() : live;
            return new Living(
                    live.id(),
                    live.organisation(),
                    live.appliedOn(),
                    live.term(),
                    undisputed instanceof Membership.Suspended it
                            ? it.suspension().on()
                            : null,
                    ExclusionView.of(live),
                    live.version());
        }
    }
}
