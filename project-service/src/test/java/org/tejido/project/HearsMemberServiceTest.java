package org.tejido.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tejido.project.Cluster.id;
import static org.tejido.project.Cluster.ok;
import static org.tejido.project.Cluster.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.tejido.testing.Messages;
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the member service promises to tell: the examples in its own contract. */
@ProjectServiceTest
class HearsMemberServiceTest {

    private static final Path EXAMPLES = Path.of("../member-service/contracts/examples");

    @Autowired
    Messages messages;

    @Autowired
    Visitors visitors;

    @Autowired
    DatabaseClient database;

    @Autowired
    JsonMapper json;

    @Autowired
    Cluster cluster;

    @Test
    void anOrganisationOpensWhenAdmittedHidesWhileSuspendedAndWhenEnded() throws IOException {
        var registered = example("member.organisation.registered");
        var organisation = id(registered, "organisationId");
        var membership = id(example("member.membership.admitted"), "membershipId");

        tell("member.organisation.v1", "member.organisation.registered", organisation, 1);
        tell("member.membership.v1", "member.membership.applied", membership, 1);
        assertThat(seen(organisation).get("open").booleanValue()).isFalse();

        tell("member.membership.v1", "member.membership.admitted", membership, 2);
        var open = seen(organisation);
        assertThat(open.get("open").booleanValue()).isTrue();
        for (var field :
                new String[] {"name", "kind", "country", "city", "sme", "website", "description", "keywords", "nuts"}) {
            assertThat(open.get(field)).as(field).isEqualTo(registered.get(field));
        }

        for (var region : new String[] {"ES41", "ES415"}) {
            assertThat(found(region)).as(region).contains(text(registered, "name"));
        }
        assertThat(found("ES42")).isEmpty();

        tell("member.organisation.v1", "member.organisation.revised", organisation, 2);
        assertThat(text(seen(organisation), "name")).isEqualTo(text(example("member.organisation.revised"), "name"));

        tell("member.membership.v1", "member.membership.suspended", membership, 3);
        assertThat(seen(organisation).get("open").booleanValue()).isFalse();
        tell("member.membership.v1", "member.membership.resumed", membership, 4);
        assertThat(seen(organisation).get("open").booleanValue()).isTrue();

        tell("member.membership.v1", "member.membership.ended", membership, 5);
        assertThat(seen(organisation).get("open").booleanValue())
                .as("until the day comes")
                .isTrue();

        database.sql("UPDATE membership SET ended_on = current_date WHERE id = :id")
                .bind("id", membership)
                .then()
                .block();
        await().untilAsserted(() ->
                assertThat(seen(organisation).get("open").booleanValue()).isFalse());
    }

    @Test
    void aRejectedOneStaysHidden() throws IOException {
        var organisation = cluster.registers("Rejected", "company", "ES", "");
        var membership = UUID.randomUUID();
        var rejected = text(example("member.membership.rejected"), "organisationId");
        var data = json.writeValueAsString(example("member.membership.rejected"))
                .replace(rejected, organisation.toString());

        messages.tell(
                "member.membership.v1",
                "member.membership.rejected",
                membership,
                1,
                data.replace(text(example("member.membership.rejected"), "membershipId"), membership.toString()));

        await().until(() -> heard(membership) == 1);
        assertThat(seen(organisation).get("open").booleanValue()).isFalse();
    }

    @Test
    void oneThatWasWithdrawnGoesUnlessSomethingNamesIt() throws IOException {
        var mistaken = cluster.registers("Written down by mistake", "company", "ES", "");
        var withProfile = cluster.registers("Written down by mistake, too", "company", "ES", "");
        database.sql("INSERT INTO profile (organisation_id, expertise, version) VALUES (:id, '{}', 1)")
                .bind("id", withProfile)
                .then()
                .block();
        var withdrawn = example("member.organisation.withdrawn");
        for (var organisation : List.of(mistaken, withProfile)) {
            messages.tell(
                    "member.organisation.v1",
                    "member.organisation.withdrawn",
                    organisation,
                    2,
                    json.writeValueAsString(withdrawn)
                            .replace(text(withdrawn, "organisationId"), organisation.toString()));
            await().until(() -> heard(organisation) == 2);
        }

        assertThat(database.sql("SELECT id FROM organisation WHERE id IN (:one, :other)")
                        .bind("one", mistaken)
                        .bind("other", withProfile)
                        .map(row -> row.get("id", UUID.class))
                        .all()
                        .collectList()
                        .block())
                .containsExactly(withProfile);
    }

    @Test
    void oneThatWasMergedIsNotFoundAndTheOtherBelongsInItsPlaceUntilItIsUndone() throws IOException {
        var loser = cluster.company("Written down twice");
        var survivor = cluster.registers("Written down once", "company", "ES", "");
        assertThat(seen(survivor).get("open").booleanValue()).isFalse();
        var merged = example("member.organisation.merged");

        messages.tell(
                "member.organisation.v1",
                "member.organisation.merged",
                loser,
                2,
                json.writeValueAsString(merged)
                        .replace(text(merged, "organisationId"), loser.toString())
                        .replace(text(merged, "survivorId"), survivor.toString()));
        await().until(() -> heard(loser) == 2);

        assertThat(seen(loser).get("open").booleanValue()).isFalse();
        assertThat(seen(survivor).get("open").booleanValue()).isTrue();

        var unmerged = example("member.organisation.unmerged");
        messages.tell(
                "member.organisation.v1",
                "member.organisation.unmerged",
                loser,
                3,
                json.writeValueAsString(unmerged).replace(text(unmerged, "organisationId"), loser.toString()));
        await().until(() -> heard(loser) == 3);

        assertThat(seen(loser).get("open").booleanValue()).isTrue();
        assertThat(seen(survivor).get("open").booleanValue()).isFalse();
        assertThat(text(seen(loser), "name")).isEqualTo(text(unmerged, "name"));
    }

    private void tell(String topic, String type, UUID subject, long sequence) throws IOException {
        messages.tell(topic, type, subject, sequence, json.writeValueAsString(example(type)));
        await().until(() -> heard(subject) == sequence);
    }

    private long heard(UUID subject) {
        return cluster.count("SELECT coalesce(max(sequence), 0) FROM inbox WHERE subject = '%s'".formatted(subject));
    }

    @Test
    void whatAnOrganisationDeclaresIsFoundByMatchingWithTheReason() throws IOException {
        var owner = cluster.company("Owner of a call");
        var able = cluster.company("Able one");
        var call = Cluster.call("Early detection", "Looking for partners.");
        call.put("seeks", Map.of("expertise", List.of("biopsia líquida", "separador celular")));
        var id = id(cluster.publishes(owner, call), "callId");
        assertThat(reasons(owner, id, able)).doesNotContain("capability-covered", "equipment-there");

        var example = example("member.capability.declared");
        var data = json.writeValueAsString(example).replace(text(example, "organisationId"), able.toString());
        messages.tell("member.capability.v1", "member.capability.declared", able, 1, data);

        await().untilAsserted(() -> assertThat(reasons(owner, id, able))
                .contains(
                        "Cubre la capacidad Biopsia líquida.",
                        "Tiene el equipo Separador celular de alta velocidad.",
                        "capability-covered",
                        "equipment-there"));
    }

    /** Codes and sentences. */
    private List<String> reasons(UUID owner, UUID call, UUID match) {
        return ok(visitors.memberOf(owner)
                        .get()
                        .uri("/api/calls/{call}/matches?limit=100", call)
                        .header("Accept-Language", "es")
                        .exchange())
                .get("items")
                .valueStream()
                .filter(item -> match.toString().equals(text(item, "organisationId")))
                .flatMap(item -> item.get("reasons").valueStream())
                .flatMap(reason -> Stream.of(text(reason, "code"), text(reason, "text")))
                .toList();
    }

    private List<String> found(String region) {
        return ok(visitors.manager()
                        .get()
                        .uri("/api/collaborators?limit=200&nuts=" + region)
                        .exchange())
                .get("items")
                .findValuesAsString("name");
    }

    private JsonNode seen(UUID organisation) {
        return ok(visitors.manager()
                .get()
                .uri("/api/collaborators/{id}", organisation)
                .exchange());
    }

    private JsonNode example(String type) throws IOException {
        return json.readTree(Files.readString(EXAMPLES.resolve(type + ".json")));
    }
}
