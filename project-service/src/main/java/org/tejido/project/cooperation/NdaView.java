package org.tejido.project.cooperation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An agreement on secrecy as the two and the team see it. */
record NdaView(
        UUID cooperationId,
        String title,
        String document,
        String digest,
        UUID proposedBy,
        Instant proposedAt,
        boolean agreed,
        List<Side> sides,
        long version) {

    static NdaView of(Cooperation cooperation) {
        var parties = cooperation.parties();
        var nda = cooperation.nda();
        if (nda == null) {
            throw new NdaMissing(parties.id());
        }
        return new NdaView(
                parties.id(),
                nda.title(),
                nda.document(),
                nda.digest(),
                nda.proposedBy(),
                nda.proposedAt(),
                nda.isAgreed(),
                Stream.of(
                                new Side(parties.ownerId(), nda.ownerAcceptedAt()),
                                new Side(parties.organisationId(), nda.organisationAcceptedAt()))
                        .toList(),
                cooperation.version());
    }

    /** @param acceptedAt absent as long as this side has not accepted */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Side(UUID organisationId, @Nullable Instant acceptedAt) {}
}
