package org.tejido.member.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.member.organisation.RegisterOrganisations.Revision;
import org.tejido.member.taxid.TaxId;
import reactor.core.publisher.Mono;

/** Hundreds at once: what was written down by mistake goes, or is again as it was. */
@Service
public class TakeBackRegistrations {

    private final Organisations organisations;
    private final RegisterOrganisations registerOrganisations;

    TakeBackRegistrations(Organisations organisations, RegisterOrganisations registerOrganisations) {
        this.organisations = organisations;
        this.registerOrganisations = registerOrganisations;
    }

    /** @param mistaken a tax number that it never had */
    public record Restoration(Revision revision, @Nullable TaxId mistaken) {}

    /** Until the transaction ends nobody writes about them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Mono<Void> hold(Collection<UUID> ids) {
        return organisations.hold(ids);
    }

    /** Nothing may be known of them any more: what holds on to one stops all. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Mono<Void> withdraw(List<Organisation> batch) {
        return organisations.removeAll(batch);
    }

    /** A name that is taken back is no former one, and a tax number none that it had. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Mono<Void> restore(List<Restoration> batch) {
        var mistaken = batch.stream().filter(it -> it.mistaken() != null).toList();
        return organisations
                .undoing()
                .then(Mono.defer(() -> registerOrganisations.revise(
                        batch.stream().map(Restoration::revision).toList())))
                .then(Mono.defer(() -> organisations.forgetTaxIds(
                        mistaken.stream().map(it -> it.revision().id()).toList(),
                        mistaken.stream()
                                .map(it -> Objects.requireNonNull(it.mistaken()))
                                .toList())));
    }
}
