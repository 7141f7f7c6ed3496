package org.tejido.member.application;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.member.listing.DecideListing;
import org.tejido.member.membership.ApplyForMembership;
import org.tejido.member.membership.MembershipId;
import org.tejido.member.organisation.OrganisationAlreadyKnown;
import org.tejido.member.organisation.OrganisationId;
import org.tejido.member.organisation.Profile;
import org.tejido.member.organisation.RegisterOrganisation;
import org.tejido.member.person.RecordPerson;
import org.tejido.platform.problem.Refusal;
import org.tejido.platform.security.Caller;
import reactor.core.publisher.Mono;

@Service
class SubmitApplication {

    private final RegisterOrganisation registerOrganisation;
    private final RecordPerson recordPerson;
    private final ApplyForMembership applyForMembership;
    private final DecideListing decideListing;

    SubmitApplication(
            RegisterOrganisation registerOrganisation,
            RecordPerson recordPerson,
            ApplyForMembership applyForMembership,
            DecideListing decideListing) {
        this.registerOrganisation = registerOrganisation;
        this.recordPerson = recordPerson;
        this.applyForMembership = applyForMembership;
        this.decideListing = decideListing;
    }

    @Transactional
    public Mono<ApplicationReceipt> submit(Ids ids, ApplicationForm form, Caller caller) {
        return Mono.fromSupplier(() -> profile(form))
                .flatMap(profile -> registerOrganisation.register(ids.organisation(), profile, false))
                .onErrorMap(OrganisationAlreadyKnown.class, known -> caller.isTeam() ? known : known.toStranger())
                .onErrorMap(Refusal.class, refusal -> new PartRefused("/organisation", refusal))
                .flatMap(organisation -> recordPerson.record(ids.person(), organisation, form.contact()))
                .delayUntil(_ -> listing(ids.organisation(), form, caller))
                .flatMap(_ -> applyForMembership.apply(ids.membership(), ids.organisation(), form.kind(), caller))
                .map(membership -> new ApplicationReceipt(
                        membership.value(), ids.organisation().value(), "applied"));
    }

    private Mono<Void> listing(OrganisationId organisation, ApplicationForm form, Caller caller) {
        return form.listed() == null
                ? Mono.empty()
                : decideListing.decideOnApplying(organisation, form.listed(), caller);
    }

    private static Profile profile(ApplicationForm form) {
        var profile = form.organisation().profile();
        if (profile.taxId() == null) {
            throw new TaxIdMissing();
        }
        return profile;
    }

    /** Of what an application makes. */
    record Ids(OrganisationId organisation, UUID person, MembershipId membership) {}
}
