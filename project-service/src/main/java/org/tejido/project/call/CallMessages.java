package org.tejido.project.call;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tejido.platform.life.Fact;
import org.tejido.platform.outbox.Message;

/**
 * Facts to messages: contracts/asyncapi.yaml, channel call. Of a draft nothing but its being there is told, of an anonymous
 * call not whose it is, and of what is confidential nothing at all.
 */
final class CallMessages {

    static final String TOPIC = "project.call.v1";

    private CallMessages() {}

    record Ids(UUID callId, @Nullable UUID organisationId) {}

    record Announced(UUID callId, @Nullable UUID organisationId, String kind, String title, LocalDate deadline) {}

    static Message of(Fact fact) {
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

    private static Ids ids(Call call) {
        return new Ids(call.id(), owner(call));
    }

    private static Announced announced(Call.Open call) {
        var brief = call.brief();
        return new Announced(call.id(), owner(call), brief.kind().wire(), brief.title(), brief.deadline());
    }

    private static @Nullable UUID owner(Call call) {
        return call.discretion().anonymous() ? null : call.organisationId();
    }
}
