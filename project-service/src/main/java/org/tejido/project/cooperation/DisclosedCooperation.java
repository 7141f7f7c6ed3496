package org.tejido.project.cooperation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tejido.project.contact.Contact;

/** A cooperation with the contacts of both: whoever reads this has been written down. */
record DisclosedCooperation(
        UUID id, UUID callId, String callTitle, UUID interestId, Instant openedAt, List<Party> parties, long version) {

    record Party(UUID organisationId, String name, Contact contact) {}
}
