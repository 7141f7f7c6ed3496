package org.tejido.event.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.tejido.event.EventServiceTest;
import org.tejido.testing.Messages;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The examples in member-service's own contracts, told over Kafka. Without them this cannot be known, and fails. */
@EventServiceTest
class HearsWhatMemberServiceTellsTest {

    private static final Path EXAMPLES = Path.of("../member-service/contracts/examples");

    @Autowired
    Messages messages;

    @Autowired
    DatabaseClient database;

    @Autowired
    JsonMapper json;

    @Test
    void anAdmissionASuspensionAndTheEnd() throws IOException {
        var admitted = example(MembershipsHeard.ADMITTED);
        var membership = id(admitted, "membershipId");
        messages.tell(MembershipsHeard.TOPIC, MembershipsHeard.ADMITTED, membership, 1, admitted.toString());

        await().untilAsserted(() -> assertThat(membership(membership))
                .containsExactly(
                        admitted.get("organisationId").stringValue(),
                        admitted.get("since").stringValue(),
                        "none"));

        var suspended = example(MembershipsHeard.SUSPENDED);
        messages.tell(
                MembershipsHeard.TOPIC,
                MembershipsHeard.SUSPENDED,
                id(suspended, "membershipId"),
                2,
                suspended.toString());
        await().untilAsserted(() -> assertThat(suspended(membership)).isTrue());

        var resumed = example(MembershipsHeard.RESUMED);
        messages.tell(
                MembershipsHeard.TOPIC, MembershipsHeard.RESUMED, id(resumed, "membershipId"), 3, resumed.toString());
        await().untilAsserted(() -> assertThat(suspended(membership)).isFalse());

        var ended = example(MembershipsHeard.ENDED);
        messages.tell(MembershipsHeard.TOPIC, MembershipsHeard.ENDED, id(ended, "membershipId"), 4, ended.toString());

        await().untilAsserted(() -> assertThat(membership(membership).getLast())
                .isEqualTo(ended.get("endedOn").stringValue()));
    }

    @Test
    void anOrganisationAndItsNewName() throws IOException {
        var registered = example(OrganisationsHeard.REGISTERED);
        var organisation = id(registered, "organisationId");
        messages.tell(OrganisationsHeard.TOPIC, OrganisationsHeard.REGISTERED, organisation, 1, registered.toString());
        await().untilAsserted(() ->
                assertThat(name(organisation)).isEqualTo(registered.get("name").stringValue()));

        var revised = example(OrganisationsHeard.REVISED);
        messages.tell(
                OrganisationsHeard.TOPIC,
                OrganisationsHeard.REVISED,
                id(revised, "organisationId"),
                2,
                revised.toString());
        await().untilAsserted(() ->
                assertThat(name(organisation)).isEqualTo(revised.get("name").stringValue()));
    }

    @Test
    void twoOrganisationsThatAreOneAndThatTheyAreTwoAfterAll() throws IOException {
        var merged = example(OrganisationsHeard.MERGED);
        var unmerged = example(OrganisationsHeard.UNMERGED);
        var loser = UUID.randomUUID();
        var name = "Fundación " + loser;
        messages.tell(
                OrganisationsHeard.TOPIC,
                OrganisationsHeard.REGISTERED,
                loser,
                1,
                of(loser, example(OrganisationsHeard.REGISTERED)));

        messages.tell(OrganisationsHeard.TOPIC, OrganisationsHeard.MERGED, loser, 2, of(loser, merged));
        await().untilAsserted(() ->
                assertThat(leadsTo(loser)).isEqualTo(merged.get("survivorId").stringValue()));

        messages.tell(
                OrganisationsHeard.TOPIC,
                OrganisationsHeard.UNMERGED,
                loser,
                3,
                of(loser, unmerged).replace(unmerged.get("name").stringValue(), name));
        await().untilAsserted(() -> assertThat(name(loser)).isEqualTo(name));
        assertThat(leadsTo(loser)).isEqualTo(loser.toString());
    }

    private static String of(UUID organisation, JsonNode example) {
        return example.toString().replace(example.get("organisationId").stringValue(), organisation.toString());
    }

    private String leadsTo(UUID organisation) {
        return database.sql("SELECT leads_to(:organisation) AS lead")
                .bind("organisation", organisation)
                .map(row -> String.valueOf(row.get("lead", UUID.class)))
                .one()
                .block();
    }

    private JsonNode example(String type) throws IOException {
        return json.readTree(Files.readString(EXAMPLES.resolve(type + ".json")));
    }

    private static UUID id(JsonNode data, String field) {
        return UUID.fromString(data.get(field).stringValue());
    }

    private List<String> membership(UUID id) {
        return database.sql("SELECT organisation_id, since, ended_on FROM membership WHERE membership_id = :id")
                .bind("id", id)
                .map(row -> List.of(
                        String.valueOf(row.get("organisation_id", UUID.class)),
                        String.valueOf(row.get("since", LocalDate.class)),
                        row.get("ended_on") == null ? "none" : String.valueOf(row.get("ended_on", LocalDate.class))))
                .one()
                .blockOptional()
                .orElse(List.of());
    }

    private boolean suspended(UUID id) {
        return database.sql("SELECT suspended FROM membership WHERE membership_id = :id")
                .bind("id", id)
                .map(row -> Boolean.TRUE.equals(row.get("suspended", Boolean.class)))
                .one()
                .block();
    }

    private String name(UUID id) {
        return database.sql("SELECT name FROM organisation WHERE organisation_id = :id")
                .bind("id", id)
                .map(row -> row.get("name", String.class))
                .one()
                .blockOptional()
                .orElse("");
    }
}
