package org.tejido.project.cooperation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tejido.platform.life.Change;

/** Two organisations that found each other over a call. */
public sealed interface Cooperation {

    Parties parties();

    Instant openedAt();

    /** What the two have agreed, or are to agree, on secrecy. */
    @Nullable
    Nda nda();

    long version();

    static Change<Open> open(Parties parties, Instant at) {
        var opened = new Open(parties, at, null, 1);
        return new Change<>(opened, new CooperationFact.Opened(opened));
    }

    /** The two know each other's contacts, and may work together. */
    record Open(Parties parties, Instant openedAt, @Nullable Nda nda, long version) implements Cooperation {

        /** A new document takes the place of one that has not been agreed on. @throws NdaAgreed */
        Change<Open> propose(String title, String document, UUID by, Instant at) {
            if (nda != null && nda.isAgreed()) {
                throw new NdaAgreed();
            }
            var proposed = new Open(parties, openedAt, Nda.propose(title, document, by, at), version + 1);
            return new Change<>(proposed, new CooperationFact.NdaProposed(proposed, by));
        }

        /** @throws NdaMissing where there is none to accept */
        Change<Open> accept(UUID by, Instant at) {
            if (nda == null) {
                throw new NdaMissing(parties.id());
            }
            var accepted = new Open(parties, openedAt, nda.accept(parties.isOwner(by), at), version + 1);
            return new Change<>(accepted, new CooperationFact.NdaAccepted(accepted, by));
        }

        Change<Withdrawn> withdraw(UUID by, Instant at) {
            var withdrawn = new Withdrawn(parties, openedAt, nda, by, at, version + 1);
            return new Change<>(withdrawn, new CooperationFact.Withdrawn(withdrawn));
        }
    }

    /** One of the two has left. What was agreed on secrecy binds on; contacts are not shown any more. */
    record Withdrawn(
            Parties parties, Instant openedAt, @Nullable Nda nda, UUID withdrawnBy, Instant withdrawnAt, long version)
            implements Cooperation {}

    /**
     * Between whom, and over what.
     *
     * @param id the cooperation's
     * @param ownerId whose call it was
     * @param organisationId whose interest was accepted
     */
    record Parties(UUID id, UUID callId, UUID interestId, UUID ownerId, UUID organisationId) {

        boolean isOwner(UUID organisation) {
            return ownerId.equals(organisation);
        }

        boolean include(@Nullable UUID organisation) {
            return ownerId.equals(organisation) || organisationId.equals(organisation);
        }
    }
}
