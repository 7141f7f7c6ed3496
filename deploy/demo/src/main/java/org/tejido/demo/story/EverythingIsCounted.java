package org.tejido.demo.story;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.tejido.demo.client.Answer;
import org.tejido.demo.client.Client;
import org.tejido.demo.slice.JointProject;
import org.tejido.demo.slice.OpenCall;
import org.tejido.demo.slice.Organisation;
import org.tejido.demo.slice.Slice;
import org.tejido.demo.story.AnEventSellsOut.FullEvent;
import org.tejido.demo.story.AnOrganisationJoins.Company;
import org.tejido.demo.telling.StepFailed;
import org.tejido.demo.telling.Telling;
import tools.jackson.databind.JsonNode;

/** Whatever was accepted is there, and there once, however often it had to be sent. */
final class EverythingIsCounted {

    private final Staff staff;
    private final Telling telling;
    private final Slice slice;

    EverythingIsCounted(Staff staff, Telling telling, Slice slice) {
        this.staff = staff;
        this.telling = telling;
        this.slice = slice;
    }

    void play(Company company, FullEvent event) {
        telling.act("Everything is counted");
        var manager = staff.manager();
        var organisations = Stream.concat(slice.members().stream(), slice.partners().stream())
                .map(Organisation::id)
                .collect(toSet());
        organisations.add(company.id());
        once("organisations", organisations, ids(manager.all("/api/organisations"), "organisationId"));
        once("memberships", organisations, of(manager.all("/api/memberships"), "organisationId"));
        once(
                "joint projects",
                slice.projects().stream().map(JointProject::id).collect(toSet()),
                ids(manager.all("/api/collaborations"), "collaborationId"));
        once(
                "calls",
                slice.calls().stream().map(OpenCall::id).collect(toSet()),
                ids(manager.all("/api/calls"), "callId"));
        once(
                "registrations",
                event.accepted(),
                ids(manager.all("/api/events/%s/registrations".formatted(event.id())), "registrationId"));
        parked(staff.admin());
    }

    /** @param present what the API lists, repetitions included; it may know more than the story does */
    private void once(String what, Set<UUID> expected, List<UUID> present) {
        var times = present.stream().collect(groupingBy(id -> id, counting()));
        for (var id : expected) {
            var found = times.getOrDefault(id, 0L);
            if (found != 1) {
                throw new StepFailed("%s: %s is there %d times".formatted(what, id, found));
            }
        }
        telling.held("%d %s, each there once".formatted(expected.size(), what));
    }

    private void parked(Client admin) {
        for (var service : List.of("member", "project", "event")) {
            var parked = admin.get("/api/operations/%s/parked".formatted(service))
                    .expect(200)
                    .items();
            if (!parked.isEmpty()) {
                throw new StepFailed("%s-service has parked messages: %s".formatted(service, parked));
            }
        }
        telling.held("No service has put a message aside");
    }

    private static List<UUID> ids(Collection<JsonNode> items, String name) {
        return items.stream().map(it -> Answer.idOf(it, name)).toList();
    }

    private static List<UUID> of(Collection<JsonNode> items, String name) {
        return items.stream()
                .map(it -> UUID.fromString(it.path(name).asString()))
                .toList();
    }
}
