package org.tejido.gateway.site;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What somebody who came is asked. @param open whether answers are taken now */
record Survey(
        UUID registrationId, UUID eventId, boolean anonymous, boolean open, boolean answered, List<Asked> questions) {

    /** As the service takes them. */
    record Answers(Map<String, Object> answers) {}
}
