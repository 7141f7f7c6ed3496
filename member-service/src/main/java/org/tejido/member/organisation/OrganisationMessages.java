package org.tejido.member.organisation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tejido.platform.outbox.Message;

/** What other services hear of organisations: what anybody may know. The tax number stays here. */
@Component
class OrganisationMessages {

    static final String TOPIC = "member.organisation.v1";

    private final OrganisationMessageShapes shapes;

    OrganisationMessages(OrganisationMessageShapes shapes) {
        this.shapes = shapes;
    }

    Message of(OrganisationFact fact, long version) {
        var id = fact.id().value();
        return switch (fact) {
            case OrganisationFact.Registered registered ->
                new Message(TOPIC, "member.organisation.registered", id, version, shapes.known(registered));
            case OrganisationFact.Revised revised ->
                new Message(TOPIC, "member.organisation.revised", id, version, shapes.known(revised));
            case OrganisationFact.Withdrawn _ ->
                new Message(TOPIC, "member.organisation.withdrawn", id, version, new Withdrawn(id));
            case OrganisationFact.Merged merged ->
                new Message(
                        TOPIC,
                        "member.organisation.merged",
                        id,
                        version,
                        new Merged(id, merged.into().value()));
            case OrganisationFact.Unmerged unmerged ->
                new Message(TOPIC, "member.organisation.unmerged", id, version, shapes.known(unmerged));
        };
    }

    /** Nobody has to know of it any more. */
    record Withdrawn(UUID organisationId) {}

    /** Whatever is known of the one is the other's from now on. */
    record Merged(UUID organisationId, UUID survivorId) {}

    /** The whole new state, so that a reader need not have read before. */
    record Known(
            UUID organisationId,
            String name,
            String kind,
            String country,
            @Nullable String city,
            @Nullable Boolean sme,
            @Nullable String website,
            @Nullable String description,
            List<String> keywords,
            @Nullable String nuts,
            List<Doing> activities) {

        /** A code of one version of NACE; the first is the main one. */
        record Doing(String scheme, String code) {}
    }
}
