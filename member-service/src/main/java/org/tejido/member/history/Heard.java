package org.tejido.member.history;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The fields of other services' messages that a history uses: whom it concerns, and what it is about. */
record Heard(
        @Nullable UUID organisationId,
        @Nullable UUID callOrganisationId,
        @Nullable List<UUID> organisationIds,
        @Nullable List<UUID> partnerIds,
        @Nullable UUID callId,
        @Nullable UUID eventId,
        @Nullable String title,
        @Nullable String name) {

    Set<UUID> concerned() {
        var concerned = new LinkedHashSet<UUID>();
        concerned.add(organisationId);
        concerned.add(callOrganisationId);
        concerned.addAll(Objects.requireNonNullElse(organisationIds, List.of()));
        concerned.addAll(Objects.requireNonNullElse(partnerIds, List.of()));
        concerned.remove(null);
        return concerned;
    }

    /** The call or the event, if it belongs to one. */
    @Nullable UUID about() {
        return callId == null ? eventId : callId;
    }

    /** True for messages in which something says what it is called. */
    boolean names(String type) {
        return (type.startsWith("project.call.") || type.startsWith("event.event.")) && title != null;
    }

    String calledSo() {
        return title != null ? title : Objects.requireNonNullElse(name, "");
    }
}
