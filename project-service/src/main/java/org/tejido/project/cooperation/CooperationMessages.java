package org.tejido.project.cooperation;

import java.util.List;
import java.util.UUID;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.tejido.platform.life.Fact;
import org.tejido.platform.outbox.Message;

/** Facts to messages: contracts/asyncapi.yaml, channel cooperation. */
@Mapper(implementationName = "<CLASS_NAME>ByMapStruct", imports = List.class)
interface CooperationMessages {

    String TOPIC = "project.cooperation.v1";

    record Opened(UUID cooperationId, UUID callId, UUID interestId, List<UUID> organisationIds) {}

    default Message of(Fact fact) {
        return switch ((CooperationFact) fact) {
            case CooperationFact.Opened(var opened) ->
                new Message(TOPIC, "project.cooperation.opened", opened.id(), opened.version(), opened(opened));
        };
    }

    @Mapping(target = "cooperationId", source = "id")
    @Mapping(target = "organisationIds", expression = "java(List.of(opened.ownerId(), opened.organisationId()))")
    Opened opened(Cooperation opened);
}
