package org.tejido.member.organisation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.life.Change;
import reactor.core.publisher.Mono;

/** Hundreds at once, by the rules and with the messages of one: each step is one statement for all of them. */
@Service
public class RegisterOrganisations {

    private final Duplicates duplicates;
    private final Organisations organisations;

    RegisterOrganisations(Duplicates duplicates, Organisations organisations) {
        this.duplicates = duplicates;
        this.organisations = organisations;
    }

    public record Registration(UUID id, Profile profile) {}

    /** @param version that was read */
    public record Revision(UUID id, Profile profile, long version) {}

    /**
     * Those that resemble one which was registered by hand after their names were compared with all that were there.
     * Until the transaction ends, whoever registers one of these names waits.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Mono<Set<UUID>> resembling(List<Registration> batch, Instant compared) {
        return duplicates.registeredSince(compared, batch);
    }

    /** Fails with {@link OrganisationAlreadyKnown} where a tax number has been written down meanwhile. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Mono<Void> register(List<Registration> batch, UUID importId) {
        var changes = batch.stream()
                .map(it -> Organisation.register(new OrganisationId(it.id()), it.profile(), List.of()))
                .toList();
        return organisations.addAll(changes, importId);
    }

    /** By the team. Fails with {@link org.tejido.platform.problem.StaleVersion}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Mono<Void> revise(List<Revision> batch) {
        return organisations.saveAll(
                batch.stream().map(RegisterOrganisations::revised).toList());
    }

    private static Change<Organisation> revised(Revision revision) {
        var profile = revision.profile();
        return new Organisation(new OrganisationId(revision.id()), profile, revision.version()).revise(profile);
    }
}
