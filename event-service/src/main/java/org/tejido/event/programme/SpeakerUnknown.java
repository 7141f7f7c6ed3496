package org.tejido.event.programme;

import java.util.UUID;
import org.tejido.platform.problem.Refusal;

/** Of no speaker of the programme, or of one who is named in the session already. */
final class SpeakerUnknown extends Refusal {

    SpeakerUnknown(UUID speaker, String part) {
        super(
                Kind.INVALID,
                "speaker-unknown",
                "The programme has no speaker %s, or the session names them twice.".formatted(speaker));
        at(part + "/speakerId");
    }
}
