package org.tejido.event.programme;

import java.util.UUID;
import org.tejido.platform.problem.Refusal;

final class IdTwice extends Refusal {

    IdTwice(UUID id, String at) {
        super(Kind.INVALID, "id-twice", "Two of them have the id %s.".formatted(id));
        at(at);
    }
}
