package org.tejido.project.call;

import java.time.LocalDate;
import java.util.UUID;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.tejido.platform.life.Fact;
import org.tejido.platform.outbox.Message;

/** Facts to messages: contracts/asyncapi.yaml, channel call. Of a draft nothing but its being there is told. */
@Mapper(implementationName = "<CLASS_NAME>ByMapStruct")
interface CallMessages {

    String TOPIC = "project.call.v1";

    record Ids(UUID callId, UUID organisationId) {}

    record Announced(UUID callId, UUID organisationId, String title, LocalDate deadline) {}

    default Message of(Fact fact) {
        return switch ((CallFact) fact) {
            case CallFact.Drafted(var call) -> message("drafted", call, ids(call));
            case CallFact.DraftRevised(var call) -> message("revised", call, ids(call));
            case CallFact.Published(var call) -> message("published", call, announced(call));
            case CallFact.Revised(var call) -> message("revised", call, announced(call));
            case CallFact.Closed(var call) -> message("closed", call, ids(call));
        };
    }

    private static Message message(String happened, Call call, Object data) {
        return new Message(TOPIC, "project.call." + happened, call.id(), call.version(), data);
    }

    @Mapping(target = "callId", source = "id")
    Ids ids(Call.Draft call);

    @Mapping(target = "callId", source = "id")
    Ids ids(Call.Closed call);

    @Mapping(target = "callId", source = "id")
    @Mapping(target = "title", source = "brief.title")
    @Mapping(target = "deadline", source = "brief.deadline")
    Announced announced(Call.Open call);
}
