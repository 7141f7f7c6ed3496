package org.tejido.project.cooperation;

import java.time.Instant;
import java.util.UUID;
import org.tejido.platform.life.Change;

/**
 * Two organisations that found each other over a call.
 *
 * @param ownerId whose call it was
 * @param organisationId whose interest was accepted
 */
public record Cooperation(
        UUID id, UUID callId, UUID interestId, UUID ownerId, UUID organisationId, Instant openedAt, long version) {

    public static Change<Cooperation> open(
            UUID id, UUID callId, UUID interestId, UUID ownerId, UUID organisationId, Instant at) {
        var opened = new Cooperation(id, callId, interestId, ownerId, organisationId, at, 1);
        return new Change<>(opened, new CooperationFact.Opened(opened));
    }
}
