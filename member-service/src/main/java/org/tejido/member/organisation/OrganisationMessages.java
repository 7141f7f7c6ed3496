package org.tejido.member.organisation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tejido.platform.outbox.Message;

/** What other services hear of an organisation: all that is public, each time. Its tax identifier is not. */
@Component
class OrganisationMessages {

    static final String TOPIC = "member.organisation.v1";

    private final OrganisationShapes shapes;

    OrganisationMessages(OrganisationShapes shapes) {
        this.shapes = shapes;
    }

    Message of(OrganisationFact fact, long version) {
        return switch (fact) {
            case OrganisationFact.Registered(var id, var profile) -> told("registered", id, version, profile);
            case OrganisationFact.Revised(var id, var profile) -> told("revised", id, version, profile);
        };
    }

    private Message told(String participle, Organisation.Id id, long version, Profile profile) {
        return new Message(TOPIC, "member.organisation." + participle, id.value(), version, shapes.told(id, profile));
    }

    record Told(
            UUID organisationId,
            String name,
            String kind,
            String country,
            @Nullable String city,
            @Nullable Boolean sme,
            @Nullable String website,
            @Nullable String description,
            List<String> keywords) {}
}
