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
    /** Interested in a call of which nobody is told yet whose it is. */
    private static final String DISCREET = "discreet";

    private ProjectTidings() {}

    static Tidings of(Received message) {
        return switch (message.type()) {
            case "project.collaboration.recorded" -> recorded(message, message.as(Collaboration.class));
            case "project.call.drafted", "project.call.published", "project.call.revised", "project.call.closed" ->
                called(message, message.as(Call.class));
            case "project.interest.expressed",
                    "project.interest.accepted",
                    "project.interest.declined",
                    "project.interest.withdrawn",
                    "project.interest.expired" -> interested(message, message.as(Interest.class));
            case "project.cooperation.opened",
                    "project.cooperation.nda-proposed",
                    "project.cooperation.nda-accepted",
                    "project.cooperation.nda-agreed",
                    "project.cooperation.withdrawn" -> cooperated(message, message.as(Cooperation.class));
            case "project.consortium.proposed", "project.consortium.revised", "project.consortium.formed" ->
                joined(message, message.as(Consortium.class));
            case "project.proposal.opened",
                    "project.proposal.revised",
                    "project.proposal.outlined",
                    "project.proposal.submitted",
                    "project.proposal.reserved",
                    "project.proposal.granted",
                    "project.proposal.rejected" -> proposed(message, message.as(Proposal.class));
            case "project.proposal.supported" -> supported(message, message.as(Support.class));
            case "project.outcome.recorded", "project.outcome.retracted" ->
                achieved(message, message.as(Outcome.class));
            case "project.consortium.letter-given" -> intends(message, message.as(Letter.class));
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

    /** An anonymous call stands in nobody's history. */
    private static Tidings called(Received message, Call call) {
        var owner = call.organisationId();
        if (owner == null) {
            return Tidings.NONE.titled(call.title());
        }
        return Tidings.of(entry(message, owner, null, Map.of("callId", call.callId()), "/api/calls/" + call.callId()))
                .titled(call.title());
    }

    private static Tidings interested(Received message, Interest interest) {
        var source = "/api/interests/" + interest.interestId();
        var owner = interest.callOrganisationId();
        if (owner == null) {
            return Tidings.of(entry(
                    message,
                    interest.organisationId(),
                    DISCREET,
                    Map.of("interestId", interest.interestId(), "callId", interest.callId()),
                    source));
        }
        return Tidings.of(
                entry(message, interest.organisationId(), INTERESTED, with(interest, owner), source),
                entry(message, owner, OWNER, with(interest, interest.organisationId()), source));
    }

    private static Map<String, UUID> with(Interest interest, UUID counterpart) {
        return Map.of("interestId", interest.interestId(), "callId", interest.callId(), "counterpartId", counterpart);
    }

    private static Tidings cooperated(Received message, Cooperation cooperation) {
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

    private static Tidings intends(Received message, Letter letter) {
        return Tidings.of(entry(
                message,
                letter.organisationId(),
                null,
                Map.of("consortiumId", letter.consortiumId(), "title", letter.name()),
                "/api/consortia/" + letter.consortiumId()));
    }

    private static Tidings proposed(Received message, Proposal proposal) {
        return forEach(
                message,
                proposal.organisationIds().stream(),
                Map.of("proposalId", proposal.proposalId(), "title", proposal.title()),
                "/api/project-proposals/" + proposal.proposalId());
    }

    private static Tidings supported(Received message, Support support) {
        return Tidings.of(entry(
                message,
                support.organisationId(),
                null,
                Map.of(
                        "proposalId", support.proposalId(),
                        "title", support.title(),
                        "minutes", support.minutes()),
                "/api/project-proposals/" + support.proposalId()));
    }

    /** What kind of outcome it is makes the sentence. A claim, which one of them wrote about all, is no line yet. */
    private static Tidings achieved(Received message, Outcome outcome) {
        return new Tidings(
                null,
                outcome.organisationIds().stream()
                        .map(organisation -> entry(
                                message,
                                organisation,
                                outcome.kind(),
                                Map.of("outcomeId", outcome.outcomeId(), "title", outcome.title()),
                                "/api/outcomes/" + outcome.outcomeId()))
                        .toList());
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

    /**
     * @param organisationId absent where the call is anonymous
     * @param title said when the call is published or revised
     */
    record Call(
            UUID callId,
            @Nullable UUID organisationId,
            @Nullable String title) {}

    /** @param callOrganisationId absent where the call is anonymous and the interest not accepted */
    record Interest(
            UUID interestId,
            UUID callId,
            UUID organisationId,
            @Nullable UUID callOrganisationId) {}

    record Cooperation(UUID cooperationId, UUID callId, List<UUID> organisationIds) {}

    record Proposal(UUID proposalId, String title, List<UUID> organisationIds) {}

    record Support(UUID proposalId, UUID organisationId, String title, int minutes) {}

    record Outcome(UUID outcomeId, String kind, String title, List<UUID> organisationIds) {}

    record Letter(UUID consortiumId, String name, UUID organisationId) {}

    record Consortium(UUID consortiumId, String name, UUID coordinatorId, List<UUID> partnerIds) {}
}
