package org.tejido.project.consortium;

import java.util.List;
import java.util.UUID;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.tejido.platform.life.Fact;
import org.tejido.platform.outbox.Message;

/** Facts to messages: contracts/asyncapi.yaml, channel consortium. */
@Mapper(implementationName = "<CLASS_NAME>ByMapStruct")
interface ConsortiumMessages {

    String TOPIC = "project.consortium.v1";

    record Told(
            UUID consortiumId, UUID callId, String name, String programme, UUID coordinatorId, List<UUID> partnerIds) {}

    record Letter(UUID consortiumId, UUID callId, String name, UUID organisationId) {}

    default Message of(Fact fact) {
        return switch ((ConsortiumFact) fact) {
            case ConsortiumFact.Proposed(var consortium) -> message("proposed", consortium);
            case ConsortiumFact.Revised(var consortium) -> message("revised", consortium);
            case ConsortiumFact.LetterGiven(var consortium, var partner) ->
                new Message(
                        TOPIC,
                        "project.consortium.letter-given",
                        consortium.id(),
                        consortium.version(),
                        new Letter(
                                consortium.id(),
                                consortium.bid().callId(),
                                consortium.bid().name(),
                                partner));
            case ConsortiumFact.Formed(var consortium) -> message("formed", consortium);
        };
    }

    private Message message(String happened, Consortium consortium) {
        return new Message(
                TOPIC, "project.consortium." + happened, consortium.id(), consortium.version(), told(consortium.bid()));
    }

    @Mapping(target = "consortiumId", source = "id")
    @Mapping(target = "partnerIds", expression = "java(bid.partnerIds())")
    Told told(Consortium.Bid bid);
}
