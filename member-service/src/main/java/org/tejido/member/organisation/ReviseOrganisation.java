package org.tejido.member.organisation;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.problem.StaleVersion;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.MergePatch;
import reactor.core.publisher.Mono;

@Service
public class ReviseOrganisation {

    private final Organisations organisations;

    ReviseOrganisation(Organisations organisations) {
        this.organisations = organisations;
    }

    /** A patch that changes nothing tells nothing. Of what one of its own asks, the presentation alone is changed. */
    @Transactional
    public Mono<Revision> revise(OrganisationId id, ExpectedVersion expected, MergePatch patch, Caller caller) {
        if (!caller.actsFor(id.value())) {
            return Mono.error(new NotFound("organisation", id));
        }
        return organisations.get(id, expected).flatMap(organisation -> {
            var asked = patch.applyTo(OrganisationForm.of(organisation.profile()), OrganisationForm.class)
                    .profile();
            var revised = caller.isTeam() ? asked : organisation.profile().presentedAs(asked);
            return saveWhatChanges(organisation, revised).map(saved -> new Revision(saved, asked));
        });
    }

    /** By the team. Fails with {@link StaleVersion} where the organisation is no longer as it was read. */
    @Transactional
    public Mono<Organisation> change(Organisation organisation, Map<String, @Nullable String> legalFacts) {
        return Mono.defer(() -> saveWhatChanges(organisation, LegalFacts.change(organisation.profile(), legalFacts)));
    }

    private Mono<Organisation> saveWhatChanges(Organisation organisation, Profile revised) {
        return organisations.revise(organisation, revised);
    }

    /** @param asked what the patch would have made of it; legal facts that differ from the organisation's wait */
    public record Revision(Organisation organisation, Profile asked) {

        public Map<String, @Nullable String> waiting() {
            return LegalFacts.of(organisation.profile()).changesTo(LegalFacts.of(asked));
        }
    }
}
