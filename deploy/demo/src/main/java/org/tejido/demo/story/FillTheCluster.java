package org.tejido.demo.story;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tejido.demo.client.Answer;
import org.tejido.demo.client.Client;
import org.tejido.demo.client.Together;
import org.tejido.demo.client.Until;
import org.tejido.demo.slice.JointProject;
import org.tejido.demo.slice.OpenCall;
import org.tejido.demo.slice.Organisation;
import org.tejido.demo.slice.Slice;
import org.tejido.demo.slice.StableIds;
import org.tejido.demo.telling.Telling;
import tools.jackson.databind.JsonNode;

/**
 * The office types in its cluster: what is there already is left as it is, so that a second filling, or one that was cut short,
 * only adds what is missing.
 */
final class FillTheCluster {

    private static final int AT_A_TIME = 8;
    private static final Duration HEARD = Duration.ofMinutes(3);

    private final Client manager;
    private final Telling telling;
    private final Slice slice;

    FillTheCluster(Client manager, Telling telling, Slice slice) {
        this.manager = manager;
        this.telling = telling;
        this.slice = slice;
    }

    void play(LocalDate today) {
        telling.act("The cluster is there");
        telling.says(
                "Contains data from CORDIS, © European Union, CC BY 4.0, modified. Who is a member of what is invented.");
        var begun = Instant.now();
        var organisations = Stream.concat(slice.members().stream(), slice.partners().stream())
                .toList();

        var registered =
                eachMissing("/api/organisations", "organisationId", organisations, Organisation::id, this::register);
        admit(organisations, today);
        waitUntilHeardOf(organisations);
        Together.each(AT_A_TIME, organisations, this::describe);
        var recorded =
                eachMissing("/api/collaborations", "collaborationId", slice.projects(), JointProject::id, this::record);
        var published = publishCalls(today);

        telling.held(("%d members in Spain and %d partners of %d other countries (%d new), %d joint projects (%d new), "
                        + "%d open calls (%d new), in %.1f s")
                .formatted(
                        slice.members().size(),
                        slice.partners().size(),
                        slice.partners().stream()
                                .map(Organisation::country)
                                .distinct()
                                .count(),
                        registered,
                        slice.projects().size(),
                        recorded,
                        slice.calls().size(),
                        published,
                        Duration.between(begun, Instant.now()).toMillis() / 1000.0));
    }

    private <T> int eachMissing(
            String path, String idName, Collection<T> wanted, Function<T, UUID> id, Consumer<T> make) {
        var present = ids(manager.all(path), idName);
        var missing =
                wanted.stream().filter(it -> !present.contains(id.apply(it))).toList();
        Together.each(AT_A_TIME, missing, it -> {
            make.accept(it);
            return it;
        });
        return missing.size();
    }

    private void register(Organisation it) {
        var body = new HashMap<String, Object>();
        body.put("id", it.id());
        body.put("name", it.name());
        body.put("kind", it.kind());
        body.put("country", it.country());
        body.put("keywords", it.keywords());
        putIfSaid(body, "city", it.city());
        putIfSaid(body, "website", it.website());
        putIfSaid(body, "sme", it.sme());
        putIfSaid(body, "description", it.about());
        // A person has looked: of those with nearly the same name each is an organisation of its own.
        manager.post("/api/organisations?resemblanceAccepted=true")
                .body(body)
                .send()
                .expect(201);
    }

    private void admit(List<Organisation> organisations, LocalDate today) {
        var present = manager.all("/api/memberships").stream()
                .collect(toMap(it -> it.path("organisationId").asString(""), it -> it, (first, _) -> first));
        Together.each(AT_A_TIME, organisations, it -> {
            admit(it, present, today);
            return it;
        });
    }

    private void admit(Organisation organisation, Map<String, JsonNode> present, LocalDate today) {
        var known = present.get(organisation.id().toString());
        if (known != null && !known.path("stage").asString("").equals("applied")) {
            return;
        }
        var membership = known != null
                ? Answer.idOf(known, "membershipId")
                : manager.post("/api/memberships")
                        .body(Map.of("organisationId", organisation.id()))
                        .send()
                        .expect(201)
                        .id("membershipId");
        var applied = manager.get("/api/memberships/" + membership).expect(200);
        manager.post("/api/memberships/" + membership + "/admission")
                .body(Map.of("tier", tier(organisation), "since", today))
                .ifMatch(applied.tag())
                .send()
                .expect(200, 201, 204);
    }

    private static String tier(Organisation organisation) {
        return switch (organisation.kind()) {
            case "company" -> Boolean.FALSE.equals(organisation.sme()) ? "large" : "sme";
            case "university", "research-centre", "hospital" -> "research";
            default -> "institutional";
        };
    }

    /** project-service opens a profile when it hears of the admission. */
    private void waitUntilHeardOf(List<Organisation> organisations) {
        var wanted = organisations.stream().map(Organisation::id).collect(toSet());
        var open = Until.satisfied(
                HEARD,
                () -> manager.all("/api/collaborators").stream()
                        .filter(it -> it.path("open").asBoolean(false))
                        .toList(),
                seen -> ids(seen, "organisationId").containsAll(wanted));
        var heard = ids(open, "organisationId");
        telling.holds(heard.containsAll(wanted), "Every admission has opened a collaborator profile");
    }

    private Organisation describe(Organisation organisation) {
        if (!organisation.keywords().isEmpty()) {
            manager.patchUntilItHolds(
                    "/api/collaborators/" + organisation.id(), Map.of("expertise", organisation.keywords()));
        }
        return organisation;
    }

    private void record(JointProject it) {
        var body = new HashMap<String, Object>();
        body.put("id", it.id());
        body.put("title", it.title());
        body.put("acronym", it.acronym());
        body.put("programme", it.programme());
        body.put("startedOn", it.startedOn());
        putIfSaid(body, "endedOn", it.endedOn());
        putIfSaid(body, "abstract", it.objective());
        body.put(
                "organisationIds",
                it.participants().stream().map(FillTheCluster::organisation).toList());
        body.put("source", "CORDIS " + it.projectId());
        manager.post("/api/collaborations").body(body).send().expect(201);
    }

    private int publishCalls(LocalDate today) {
        var drafted = eachMissing("/api/calls", "callId", slice.calls(), OpenCall::id, call -> draft(call, today));
        for (var call : slice.calls()) {
            var path = "/api/calls/" + call.id();
            var seen = manager.get(path).expect(200);
            if (seen.text("stage").equals("draft")) {
                manager.post(path + "/publication").ifMatch(seen.tag()).send().expect(200);
            }
        }
        return drafted;
    }

    private void draft(OpenCall call, LocalDate today) {
        manager.post("/api/calls")
                .body(Map.of(
                        "id", call.id(),
                        "organisationId", organisation(call.owner()),
                        "title", call.title(),
                        "abstract", call.objective(),
                        "programme", call.programme(),
                        "deadline", call.deadline(today),
                        "seeks", Map.of("expertise", call.expertise()),
                        "contact",
                                Map.of("name", "Project office", "email", "call." + call.projectId() + "@example.org")))
                .send()
                .expect(201);
    }

    private static UUID organisation(String pic) {
        return StableIds.of("organisation", pic);
    }

    private static Set<UUID> ids(Collection<JsonNode> items, String name) {
        return items.stream().map(it -> Answer.idOf(it, name)).collect(toSet());
    }

    private static void putIfSaid(Map<String, Object> body, String name, @Nullable Object value) {
        if (value != null && !value.equals("")) {
            body.put(name, value);
        }
    }
}
