package org.tejido.project.interest;

import java.util.UUID;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.tejido.platform.life.Fact;
import org.tejido.platform.outbox.Message;

/** Facts to messages: contracts/asyncapi.yaml, channel interest. Neither what was written nor by whom is told. */
@Mapper(implementationName = "<CLASS_NAME>ByMapStruct")
interface InterestMessages {

    String TOPIC = "project.interest.v1";

    record Ids(UUID interestId, UUID callId, UUID organisationId, UUID callOrganisationId) {}

    default Message of(Fact fact) {
        return switch ((InterestFact) fact) {
            case InterestFact.Expressed(var interest) -> message("expressed", interest);
            case InterestFact.Accepted(var interest) -> message("accepted", interest);
            case InterestFact.Declined(var interest) -> message("declined", interest);
            case InterestFact.Withdrawn(var interest) -> message("withdrawn", interest);
        };
    }

    private Message message(String happened, Interest interest) {
        return new Message(
                TOPIC, "project.interest." + happened, interest.id(), interest.version(), ids(interest.parties()));
    }

    @Mapping(target = "interestId", source = "id")
    Ids ids(Interest.Parties parties);
}
