package org.tejido.member.history;

import static org.tejido.member.history.Tidings.entry;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tejido.platform.inbox.Received;

/** What project-service tells, as far as it concerns organisations. */
final class ProjectTidings {

    private static final String OWNER = "owner";
    private static final String INTERESTED = "interested";

    private ProjectTidings() {}

    static Tidings of(Received message) {
        return switch (message.type()) {
            case "project.collaboration.recorded" -> recorded(message, message.as(Collaboration.class));
            case "project.call.drafted", "project.call.published", "project.call.revised", "project.call.closed" ->
                called(message, message.as(Call.class));
            case "project.interest.expressed",
                    "project.interest.accepted",
                    "project.interest.declined",
                    "project.interest.withdrawn" -> interested(message, message.as(Interest.class));
            case "project.cooperation.opened" -> opened(message, message.as(Cooperation.class));
            case "project.consortium.proposed", "project.consortium.formed" ->
                joined(message, message.as(Consortium.class));
            default -> Tidings.NONE;
        };
    }

    private static Tidings recorded(Received message, Collaboration project) {
        return forEach(
                message,
                project.organisationIds().stream(),
                Map.of("collaborationId", project.collaborationId(), "title", project.title()),
                "/api/collaborations/" + project.collaborationId());
    }

    private static Tidings called(Received message, Call call) {
        return Tidings.of(entry(
                        message,
                        call.organisationId(),
                        null,
                        Map.of("callId", call.callId()),
                        "/api/calls/" + call.callId()))
                .titled(call.title());
    }

    private static Tidings interested(Received message, Interest interest) {
        var source = "/api/interests/" + interest.interestId();
        return Tidings.of(
                entry(
                        message,
                        interest.organisationId(),
                        INTERESTED,
                        with(interest, interest.callOrganisationId()),
                        source),
                entry(
                        message,
                        interest.callOrganisationId(),
                        OWNER,
                        with(interest, interest.organisationId()),
                        source));
    }

    private static Map<String, UUID> with(Interest interest, UUID counterpart) {
        return Map.of("interestId", interest.interestId(), "callId", interest.callId(), "counterpartId", counterpart);
    }

    private static Tidings opened(Received message, Cooperation cooperation) {
        return forEach(
                message,
                cooperation.organisationIds().stream(),
                Map.of("cooperationId", cooperation.cooperationId(), "callId", cooperation.callId()),
                "/api/cooperations/" + cooperation.cooperationId());
    }

    private static Tidings joined(Received message, Consortium consortium) {
        return forEach(
                message,
                Stream.concat(Stream.of(consortium.coordinatorId()), consortium.partnerIds().stream()),
                Map.of("consortiumId", consortium.consortiumId(), "title", consortium.name()),
                "/api/consortia/" + consortium.consortiumId());
    }

    private static Tidings forEach(
            Received message, Stream<UUID> organisations, Map<String, ?> parameters, String source) {
        return new Tidings(
                null,
                organisations
                        .distinct()
                        .map(organisation -> entry(message, organisation, null, parameters, source))
                        .toList());
    }

    record Collaboration(UUID collaborationId, String title, List<UUID> organisationIds) {}

    /** @param title said when the call is published or revised */
    record Call(UUID callId, UUID organisationId, @Nullable String title) {}

    record Interest(UUID interestId, UUID callId, UUID organisationId, UUID callOrganisationId) {}

    record Cooperation(UUID cooperationId, UUID callId, List<UUID> organisationIds) {}

    record Consortium(UUID consortiumId, String name, UUID coordinatorId, List<UUID> partnerIds) {}
}
