package org.tejido.event.programme;

import java.util.UUID;
import org.tejido.platform.problem.Refusal;

final class RoomUnknown extends Refusal {

    RoomUnknown(UUID room, String session) {
        super(Kind.INVALID, "room-unknown", "The programme has no room %s.".formatted(room));
        at(session + "/roomId");
    }
}
