package org.tejido.project.collaborator;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.MergePatch;
import reactor.core.publisher.Mono;

/** An organisation says what it can. Matching hears of it within a second; nobody else needs to. */
@Service
class ReviseProfile {

    private final Collaborators collaborators;

    ReviseProfile(Collaborators collaborators) {
        this.collaborators = collaborators;
    }

    @Transactional
    public Mono<Collaborator> revise(UUID organisation, ExpectedVersion expected, MergePatch patch, Caller caller) {
        return collaborators
                .get(organisation, caller)
                .doOnNext(_ -> caller.requireActsFor(organisation))
                .map(Collaborator::profile)
                .map(profile -> at(expected, profile))
                .map(profile -> profile.revise(patch.applyTo(profile.asForm(), ProfileForm.class)))
                .flatMap(collaborators::save)
                .flatMap(_ -> collaborators.get(organisation, caller));
    }

    private static Profile at(ExpectedVersion expected, Profile profile) {
        expected.require(profile.version(), "profile", profile.organisationId());
        return profile;
    }
}
