package org.tejido.event.agenda;

import java.time.LocalDateTime;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tejido.platform.outbox.Message;

/** What other services hear of an event. */
@Component
class EventMessages {

    static final String TOPIC = "event.event.v1";

    private final EventMessageMapper mapper;

    EventMessages(EventMessageMapper mapper) {
        this.mapper = mapper;
    }

    Message of(EventFact fact, long version) {
        return switch (fact) {
            case EventFact.Drafted(var id, var details) -> told("drafted", id, version, mapper.described(id, details));
            case EventFact.Published(var id, var details) ->
                told("published", id, version, mapper.described(id, details));
            case EventFact.Revised(var id, var details) -> told("revised", id, version, mapper.described(id, details));
            case EventFact.Rescheduled(var id, var details) ->
                told("rescheduled", id, version, mapper.described(id, details));
            case EventFact.Postponed(var id) -> told("postponed", id, version, mapper.named(id));
            case EventFact.Cancelled(var id) -> told("cancelled", id, version, mapper.named(id));
        };
    }

    private static Message told(String participle, Event.Id id, long version, Object data) {
        return new Message(TOPIC, "event.event." + participle, id.value(), version, data);
    }

    record Described(UUID eventId, String kind, String title, LocalDateTime startsAt, String zone, int capacity) {}

    record Named(UUID eventId) {}
}
