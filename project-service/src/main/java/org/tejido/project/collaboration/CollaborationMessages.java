package org.tejido.project.collaboration;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.tejido.platform.life.Fact;
import org.tejido.platform.outbox.Message;

/** Facts to messages: contracts/asyncapi.yaml, channel collaboration. */
@Mapper(implementationName = "<CLASS_NAME>ByMapStruct")
interface CollaborationMessages {

    String TOPIC = "project.collaboration.v1";

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Recorded(
            UUID collaborationId,
            String title,
            @Nullable String acronym,
            @Nullable String programme,
            LocalDate startedOn,
            @Nullable LocalDate endedOn,
            List<UUID> organisationIds) {}

    default Message of(Fact fact) {
        return switch ((CollaborationFact) fact) {
            case CollaborationFact.Recorded(var collaboration) ->
                new Message(
                        TOPIC,
                        "project.collaboration.recorded",
                        collaboration.id(),
                        collaboration.version(),
                        recorded(collaboration));
        };
    }

    @Mapping(target = "collaborationId", source = "id")
    Recorded recorded(Collaboration collaboration);
}
