package org.tejido.project.cooperation;

import java.util.List;
import java.util.UUID;
import org.tejido.platform.life.Fact;
import org.tejido.platform.outbox.Message;

/** Facts to messages: contracts/asyncapi.yaml, channel cooperation. No contact and no document is told. */
final class CooperationMessages {

    static final String TOPIC = "project.cooperation.v1";

    private CooperationMessages() {}

    record Opened(UUID cooperationId, UUID callId, UUID interestId, List<UUID> organisationIds) {}

    record Done(UUID cooperationId, UUID callId, List<UUID> organisationIds, UUID byId) {}

    static Message of(Fact fact) {
        return switch ((CooperationFact) fact) {
            case CooperationFact.Opened(var opened) -> message("opened", opened, opened(opened.parties()));
            case CooperationFact.NdaProposed(var open, var by) ->
                message("nda-proposed", open, done(open.parties(), by));
            case CooperationFact.NdaAccepted(var open, var by) ->
                message(
                        open.nda() != null && open.nda().isAgreed() ? "nda-agreed" : "nda-accepted",
                        open,
                        done(open.parties(), by));
            case CooperationFact.Withdrawn(var withdrawn) ->
                message("withdrawn", withdrawn, done(withdrawn.parties(), withdrawn.withdrawnBy()));
        };
    }

    private static Message message(String happened, Cooperation cooperation, Object data) {
        return new Message(
                TOPIC, "project.cooperation." + happened, cooperation.parties().id(), cooperation.version(), data);
    }

    private static Opened opened(Cooperation.Parties parties) {
        return new Opened(parties.id(), parties.callId(), parties.interestId(), both(parties));
    }

    private static Done done(Cooperation.Parties parties, UUID by) {
        return new Done(parties.id(), parties.callId(), both(parties), by);
    }

    private static List<UUID> both(Cooperation.Parties parties) {
        return List.of(parties.ownerId(), parties.organisationId());
    }
}
