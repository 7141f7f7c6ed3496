package org.tejido.event.agenda;

import java.time.ZoneId;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper
interface EventMessageMapper {

    @Mapping(target = "eventId", source = "id.value")
    @Mapping(target = "startsAt", source = "details.schedule.startsAt")
    @Mapping(target = "zone", source = "details.schedule.zone")
    EventMessages.Described described(Event.Id id, EventDetails details);

    @Mapping(target = "eventId", source = "value")
    EventMessages.Named named(Event.Id id);

    default String kind(EventKind kind) {
        return kind.word();
    }

    default String title(Text title) {
        return title.first();
    }

    default String zone(ZoneId zone) {
        return zone.getId();
    }
}
