package org.tejido.project;

import static java.util.Map.entry;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.tejido.testing.Messages;
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The cluster of the tests: its organisations, told as the member service tells them, and what they do here. */
public class Cluster {

    public static final String OWNER_EMAIL = "owner-secret@example.org";
    public static final String OWNER_NAME = "Olalla Secreta";
    public static final String OTHER_EMAIL = "other-secret@example.org";
    public static final String OTHER_NAME = "Teófilo Reservado";

    private final Visitors visitors;
    private final Messages messages;
    private final DatabaseClient database;
    private final JsonMapper json;
    private final Map<UUID, Long> told = new ConcurrentHashMap<>();
    private final Map<UUID, UUID> memberships = new ConcurrentHashMap<>();

    Cluster(Visitors visitors, Messages messages, DatabaseClient database, JsonMapper json) {
        this.visitors = visitors;
        this.messages = messages;
        this.database = database;
        this.json = json;
    }

    /** An organisation that the member service has registered, and no member yet. */
    public UUID registers(String name, String kind, String country, String description, String... keywords) {
        var organisation = UUID.randomUUID();
        var data = Map.ofEntries(
                entry("organisationId", organisation),
                entry("name", name),
                entry("kind", kind),
                entry("country", country),
                entry("sme", "company".equals(kind)),
                entry("description", description),
                entry("keywords", List.of(keywords)));
        tell("member.organisation.v1", "member.organisation.registered", organisation, data);
        return organisation;
    }

    /** The member service has found that the two are one. */
    public void merges(UUID loser, UUID survivor) {
        tell(
                "member.organisation.v1",
                "member.organisation.merged",
                loser,
                Map.of("organisationId", loser, "survivorId", survivor));
    }

    /** And that they are two after all. */
    public void separates(UUID loser) {
        tell(
                "member.organisation.v1",
                "member.organisation.unmerged",
                loser,
                Map.of(
                        "organisationId",
                        loser,
                        "name",
                        "Two after all",
                        "kind",
                        "company",
                        "country",
                        "ES",
                        "keywords",
                        List.of()));
    }

    /** Their people met at an event, as the event service tells it; the id of the meeting, and of the lead. */
    public UUID meet(UUID... organisations) {
        var meeting = UUID.randomUUID();
        var data = Map.<String, Object>of(
                "meetingId",
                meeting,
                "eventId",
                UUID.randomUUID(),
                "organisationIds",
                List.of(organisations),
                "heldAt",
                "2027-03-18T10:20:00Z");
        tell("event.meeting.v1", "event.meeting.held", meeting, data);
        return meeting;
    }

    public UUID member(String name, String kind, String country, String description, String... keywords) {
        var organisation = registers(name, kind, country, description, keywords);
        admits(organisation);
        return organisation;
    }

    public UUID company(String name) {
        return member(name, "company", "ES", "Biotecnología en Castilla y León");
    }

    public void admits(UUID organisation) {
        var membership = memberships.computeIfAbsent(organisation, _ -> UUID.randomUUID());
        var ids = Map.of("membershipId", membership, "organisationId", organisation);
        var applied = new HashMap<String, Object>(ids);
        applied.put("appliedOn", LocalDate.now());
        tell("member.membership.v1", "member.membership.applied", membership, applied);
        var admitted = new HashMap<String, Object>(ids);
        admitted.putAll(Map.of("tier", "sme", "since", LocalDate.now()));
        tell("member.membership.v1", "member.membership.admitted", membership, admitted);
    }

    public void suspends(UUID organisation) {
        tellStep(organisation, "suspended");
    }

    public void resumes(UUID organisation) {
        tellStep(organisation, "resumed");
    }

    private void tellStep(UUID organisation, String step) {
        var membership = memberships.get(organisation);
        tell(
                "member.membership.v1",
                "member.membership." + step,
                membership,
                Map.of("membershipId", membership, "organisationId", organisation, step + "On", LocalDate.now()));
    }

    public void ends(UUID organisation) {
        var membership = memberships.remove(organisation);
        tell(
                "member.membership.v1",
                "member.membership.ended",
                membership,
                Map.of("membershipId", membership, "organisationId", organisation, "endedOn", LocalDate.now()));
    }

    private void tell(String topic, String type, UUID subject, Map<String, ?> data) {
        var sequence = told.merge(subject, 1L, Long::sum);
        messages.tell(topic, type, subject, sequence, json.writeValueAsString(data));
        await().until(() -> heard(topic, subject) == sequence);
    }

    private long heard(String topic, UUID subject) {
        return count("SELECT coalesce(max(sequence), 0) FROM inbox WHERE topic = '%s' AND subject = '%s'"
                .formatted(topic, subject));
    }

    /** What an SQL query counts. */
    public long count(String sql) {
        return database.sql(sql).map(row -> row.get(0, Long.class)).one().block();
    }

    public static Map<String, Object> call(String title, String text) {
        var call = new HashMap<String, Object>();
        call.put("title", title);
        call.put("abstract", text);
        call.put("deadline", LocalDate.now().plusDays(60).toString());
        call.put("contact", Map.of("name", OWNER_NAME, "email", OWNER_EMAIL));
        return call;
    }

    public static Map<String, Object> interest() {
        var interest = new HashMap<String, Object>();
        interest.put("message", "We have the patients.");
        interest.put("contact", Map.of("name", OTHER_NAME, "email", OTHER_EMAIL));
        return interest;
    }

    public JsonNode drafts(UUID owner, Map<String, ?> call) {
        return created(visitors.memberOf(owner)
                .post()
                .uri("/api/calls")
                .bodyValue(call)
                .exchange());
    }

    public JsonNode publishes(UUID owner, Map<String, ?> call) {
        var draft = drafts(owner, call);
        return ok(post(visitors.memberOf(owner), "/api/calls/" + text(draft, "callId") + "/publication", 1));
    }

    public JsonNode shows(UUID organisation, UUID call) {
        return created(visitors.memberOf(organisation)
                .post()
                .uri("/api/calls/{call}/interests", call)
                .bodyValue(interest())
                .exchange());
    }

    public JsonNode accepts(UUID owner, UUID interest) {
        return ok(post(visitors.memberOf(owner), "/api/interests/" + interest + "/acceptance", 1));
    }

    /** An interest shown and accepted; the answer is the cooperation's id. */
    public UUID cooperate(UUID owner, UUID other, UUID call) {
        return id(accepts(owner, id(shows(other, call), "interestId")), "cooperationId");
    }

    /** A consortium of the owner's, which coordinates it; the answer is its id. */
    public UUID proposes(UUID owner, UUID call, String programme, List<Map<String, ?>> partners) {
        return id(
                created(visitors.memberOf(owner)
                        .post()
                        .uri("/api/consortia")
                        .bodyValue(Map.of(
                                "callId", call,
                                "name", "Ours",
                                "programme", programme,
                                "coordinatorId", owner,
                                "partners", partners))
                        .exchange()),
                "consortiumId");
    }

    public JsonNode proposesNda(UUID party, UUID cooperation) {
        return created(visitors.memberOf(party)
                .post()
                .uri("/api/cooperations/{id}/nda", cooperation)
                .bodyValue(Map.of("title", "Mutual NDA", "document", "Each keeps secret what it learns of the other."))
                .exchange());
    }

    public JsonNode acceptsNda(UUID party, UUID cooperation, long version) {
        return ok(post(visitors.memberOf(party), "/api/cooperations/" + cooperation + "/nda/acceptance", version));
    }

    /** The member service writes down that one is the parent of the other. */
    public void owns(UUID parent, UUID child) {
        var relation = UUID.randomUUID();
        tell(
                "member.relation.v1",
                "member.relation.begun",
                relation,
                Map.of(
                        "relationId", relation,
                        "kind", "parent-of",
                        "sourceId", parent,
                        "targetId", child,
                        "since", "2020-01-01"));
    }

    /** Puts a row where time would have brought it. */
    public void ages(String sql) {
        database.sql(sql).then().block();
    }

    public UUID records(String title, String text, UUID... participants) {
        var collaboration = Map.of(
                "title", title, "abstract", text, "startedOn", "2019-01-01", "organisationIds", List.of(participants));
        return id(
                created(visitors.manager()
                        .post()
                        .uri("/api/collaborations")
                        .bodyValue(collaboration)
                        .exchange()),
                "collaborationId");
    }

    public static ResponseSpec post(WebTestClient client, String path, long version) {
        return client.post()
                .uri(path)
                .header(HttpHeaders.IF_MATCH, "\"" + version + "\"")
                .exchange();
    }

    public static JsonNode created(ResponseSpec response) {
        return body(response.expectStatus().isCreated());
    }

    public static JsonNode ok(ResponseSpec response) {
        return body(response.expectStatus().isOk());
    }

    /** The problem that a call was refused with. */
    public static JsonNode refused(ResponseSpec response, HttpStatus status, String code) {
        var problem = body(response.expectStatus().isEqualTo(status));
        if (!code.equals(text(problem, "code"))) {
            throw new AssertionError("Expected " + code + ", was " + problem);
        }
        return problem;
    }

    public static JsonNode body(ResponseSpec response) {
        return response.expectBody(JsonNode.class).returnResult().getResponseBody();
    }

    public static UUID id(JsonNode node, String field) {
        return UUID.fromString(text(node, field));
    }

    public static String text(JsonNode node, String field) {
        return node.path(field).asString();
    }
}
