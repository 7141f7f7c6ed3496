package org.tejido.project.interest;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.security.Caller;
import org.tejido.project.call.Call;
import org.tejido.project.call.Calls;
import org.tejido.project.collaborator.Collaborators;
import org.tejido.project.collaborator.Groups;
import org.tejido.project.collaborator.NotAMember;
import org.tejido.project.collaborator.OnBehalf;
import reactor.core.publisher.Mono;

/** A member answers the open call of another. */
@Service
class ExpressInterest {

    private final Interests interests;
    private final Calls calls;
    private final Collaborators collaborators;
    private final Groups groups;
    private final Clock clock;
    private final Period patience;

    ExpressInterest(
            Interests interests,
            Calls calls,
            Collaborators collaborators,
            Groups groups,
            Clock clock,
            @Value("${tejido.project.answer-within:P30D}") Period patience) {
        this.interests = interests;
        this.calls = calls;
        this.collaborators = collaborators;
        this.groups = groups;
        this.clock = clock;
        this.patience = patience;
    }

    @Transactional
    public Mono<Interest.Expressed> express(UUID id, UUID callId, InterestForm form, Caller caller) {
        return Mono.fromSupplier(() -> OnBehalf.of(caller, form.organisationId()))
                .delayUntil(collaborators::requireOpen)
                .zipWhen(_ -> calls.getOpen(callId, caller))
                .delayUntil(both -> requireAnothers(both.getT2(), both.getT1()))
                .delayUntil(both -> requireAddressed(callId, both.getT1()))
                .delayUntil(both -> collaborators
                        .requireOpen(both.getT2().organisationId())
                        .onErrorMap(NotAMember.class, _ -> new OwnerLeft(callId)))
                .delayUntil(both -> interests.requireNoCooperation(callId, both.getT1()))
                .delayUntil(both -> requireStrangers(both.getT2(), both.getT1()))
                .map(both ->
                        Interest.express(id, both.getT2(), both.getT1(), form.answer(), LocalDate.now(clock), patience))
                .flatMap(interests::add);
    }

    /** Nor that of an organisation that was merged into it. */
    private Mono<Void> requireAnothers(Call.Open call, UUID organisation) {
        return collaborators
                .standIns(Set.of(call.organisationId()))
                .filter(standIns -> standIns.containsValue(organisation))
                .flatMap(_ -> Mono.error(() -> new OwnCall(call.id())));
    }

    /** A member would not have found it; the team finds all, and may not have looked. */
    private Mono<Void> requireAddressed(UUID call, UUID organisation) {
        return calls.excludes(call, organisation)
                .filter(excluded -> excluded)
                .flatMap(_ -> Mono.error(() -> new ExcludedByCall(organisation)));
    }

    /** Of an anonymous call it is looked at when its owner accepts: a refusal here would say whose it is. */
    private Mono<Void> requireStrangers(Call.Open call, UUID organisation) {
        return call.discretion().anonymous() || call.organisationId().equals(organisation)
                ? Mono.empty()
                : groups.areOne(call.organisationId(), organisation)
                        .doOnNext(SameGroup::refuse)
                        .then();
    }
}
