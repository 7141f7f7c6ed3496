package org.tejido.member.proposal;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.member.calendar.ClusterCalendar;
import org.tejido.member.organisation.LegalFacts;
import org.tejido.member.organisation.OrganisationId;
import org.tejido.member.organisation.ReviseOrganisation;
import org.tejido.platform.id.Ids;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.MergePatch;
import reactor.core.publisher.Mono;

@Service
class ProposeRevision {

    private final ReviseOrganisation reviseOrganisation;
    private final Proposals proposals;
    private final ClusterCalendar calendar;

    ProposeRevision(ReviseOrganisation reviseOrganisation, Proposals proposals, ClusterCalendar calendar) {
        this.reviseOrganisation = reviseOrganisation;
        this.proposals = proposals;
        this.calendar = calendar;
    }

    /** Changes what the caller may change; what he may not is proposed, all of it or, where a rule says no, nothing. */
    @Transactional
    public Mono<Optional<Proposal>> revise(
            OrganisationId id, ExpectedVersion expected, MergePatch patch, Caller caller) {
        return reviseOrganisation
                .revise(id, expected, patch, caller)
                .flatMap(revision -> revision.waiting().isEmpty()
                        ? Mono.just(Optional.empty())
                        : proposals.add(proposal(revision, caller)).map(Optional::of));
    }

    private Proposal proposal(ReviseOrganisation.Revision revision, Caller caller) {
        var organisation = revision.organisation();
        var original = LegalFacts.of(organisation.profile());
        var changes = revision.waiting().entrySet().stream()
                .map(change -> new Proposal.Change(
                        change.getKey(),
                        original.value(change.getKey()),
                        change.getValue(),
                        Proposal.Change.OPEN,
                        null,
                        null))
                .toList();
        return new Proposal(Ids.next(), organisation.id(), caller.name(), calendar.now(), changes, 1);
    }
}
