package org.tejido.project.interest;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tejido.platform.life.Fact;
import org.tejido.platform.outbox.Message;

/**
 * Facts to messages: contracts/asyncapi.yaml, channel interest. Neither what was written nor by whom is told, nor whose an
 * anonymous call is before its owner has accepted.
 */
final class InterestMessages {

    static final String TOPIC = "project.interest.v1";

    private InterestMessages() {}

    record Ids(
            UUID interestId,
            UUID callId,
            UUID organisationId,
            @Nullable UUID callOrganisationId) {}

    static Message of(Fact fact) {
        return switch ((InterestFact) fact) {
            case InterestFact.Expressed(var interest) -> message("expressed", interest);
            case InterestFact.Accepted(var interest) -> message("accepted", interest);
            case InterestFact.Declined(var interest) -> message("declined", interest);
            case InterestFact.Withdrawn(var interest) -> message("withdrawn", interest);
            case InterestFact.Expired(var interest) -> message("expired", interest);
        };
    }

    private static Message message(String happened, Interest interest) {
        var parties = interest.parties();
        var ids = new Ids(
                parties.id(),
                parties.callId(),
                parties.organisationId(),
                interest.namesOwner() ? parties.callOrganisationId() : null);
        return new Message(TOPIC, "project.interest." + happened, interest.id(), interest.version(), ids);
    }
}
