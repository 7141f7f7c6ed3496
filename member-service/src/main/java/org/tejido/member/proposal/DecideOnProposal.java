package org.tejido.member.proposal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.member.organisation.LegalFacts;
import org.tejido.member.organisation.Organisation;
import org.tejido.member.organisation.Organisations;
import org.tejido.member.organisation.ReviseOrganisation;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import reactor.core.publisher.Mono;

@Service
class DecideOnProposal {

    private final Proposals proposals;
    private final Organisations organisations;
    private final ReviseOrganisation reviseOrganisation;
    private final ClusterCalendar calendar;

    DecideOnProposal(
            Proposals proposals,
            Organisations organisations,
            ReviseOrganisation reviseOrganisation,
            ClusterCalendar calendar) {
        this.proposals = proposals;
        this.organisations = organisations;
        this.reviseOrganisation = reviseOrganisation;
        this.calendar = calendar;
    }

    /** The organisation is as it was read until the transaction ends: whoever changes it meanwhile makes this fail. */
    @Transactional
    public Mono<Void> accept(UUID id, ExpectedVersion expected, ProposalForms.Acceptance acceptance, Caller caller) {
        return asRead(id, expected, caller).flatMap(proposal -> organisations
                .get(proposal.organisation())
                .flatMap(organisation -> accept(proposal, organisation, acceptance, caller)));
    }

    private Mono<Void> accept(
            Proposal proposal, Organisation organisation, ProposalForms.Acceptance acceptance, Caller caller) {
        var chosen = proposal.chosen(acceptance.fields());
        var seen =
                acceptance.organisationVersion() != null && acceptance.organisationVersion() == organisation.version();
        var accepted = Proposal.accept(chosen, LegalFacts.of(organisation.profile()), seen);
        return proposals
                .decide(proposal, chosen, verdict("accepted", null, caller))
                .then(Mono.defer(() -> reviseOrganisation.change(organisation, accepted)))
                .then();
    }

    @Transactional
    public Mono<Void> decline(UUID id, ExpectedVersion expected, ProposalForms.Declination declination, Caller caller) {
        return asRead(id, expected, caller)
                .flatMap(proposal -> proposals.decide(
                        proposal,
                        proposal.chosen(declination.fields()),
                        verdict("declined", declination.reason().strip(), caller)));
    }

    /** By the organisation, or by the team on its behalf. */
    @Transactional
    public Mono<Void> withdraw(UUID id, ExpectedVersion expected, Caller caller) {
        return asRead(id, expected, caller)
                .flatMap(proposal ->
                        proposals.decide(proposal, proposal.chosen(null), verdict("withdrawn", null, caller)));
    }

    private Mono<Proposal> asRead(UUID id, ExpectedVersion expected, Caller caller) {
        return proposals.get(id, caller).doOnNext(proposal -> expected.require(proposal.version(), "proposal", id));
    }

    private Proposals.Verdict verdict(String state, @Nullable String reason, Caller caller) {
        return new Proposals.Verdict(state, reason, caller.name(), calendar.now());
    }
}
