package org.tejido.event;

import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.tejido.testing.Messages;

/** The organisations around the cluster, told over Kafka as member-service tells them, and waited for. */
class Neighbourhood {

    private static final String ORGANISATIONS = "member.organisation.v1";
    private static final String MEMBERSHIPS = "member.membership.v1";

    private final Messages messages;
    private final DatabaseClient database;
    private final Map<UUID, Long> told = new HashMap<>();

    Neighbourhood(Messages messages, DatabaseClient database) {
        this.messages = messages;
        this.database = database;
    }

    UUID organisation() {
        var organisation = UUID.randomUUID();
        tell(ORGANISATIONS, "member.organisation.registered", organisation, """
                {"organisationId": "%s", "name": "Vecinos de Oncología, S.L.", "kind": "company", "country": "ES", "keywords": []}
                """.formatted(organisation));
        return organisation;
    }

    void withdraws(UUID organisation) {
        tell(ORGANISATIONS, "member.organisation.withdrawn", organisation, """
                {"organisationId": "%s"}
                """.formatted(organisation));
    }

    void merges(UUID loser, UUID survivor) {
        tell(ORGANISATIONS, "member.organisation.merged", loser, """
                {"organisationId": "%s", "survivorId": "%s"}
                """.formatted(loser, survivor));
    }

    void separates(UUID loser) {
        tell(ORGANISATIONS, "member.organisation.unmerged", loser, """
                {"organisationId": "%s", "name": "Vecinos de Oncología, S.L.", "kind": "company", "country": "ES", "keywords": []}
                """.formatted(loser));
    }

    UUID admits(UUID organisation) {
        var membership = applies(organisation);
        tell(MEMBERSHIPS, "member.membership.admitted", membership, """
                {"membershipId": "%s", "organisationId": "%s", "tier": "sme", "since": "%s"}
                """.formatted(
                        membership, organisation, LocalDate.now().plusMonths(1).withDayOfMonth(1)));
        return membership;
    }

    void ends(UUID membership, UUID organisation, LocalDate on) {
        tell(MEMBERSHIPS, "member.membership.ended", membership, """
                {"membershipId": "%s", "organisationId": "%s", "endedOn": "%s"}
                """.formatted(membership, organisation, on));
    }

    void suspends(UUID membership, UUID organisation) {
        tell(MEMBERSHIPS, "member.membership.suspended", membership, """
                {"membershipId": "%s", "organisationId": "%s", "suspendedOn": "%s"}
                """.formatted(
                        membership, organisation, LocalDate.now()));
    }

    void resumes(UUID membership, UUID organisation) {
        tell(MEMBERSHIPS, "member.membership.resumed", membership, """
                {"membershipId": "%s", "organisationId": "%s", "resumedOn": "%s"}
                """.formatted(
                        membership, organisation, LocalDate.now()));
    }

    void appliesAndIsRejected(UUID organisation) {
        var membership = applies(organisation);
        tell(MEMBERSHIPS, "member.membership.rejected", membership, """
                {"membershipId": "%s", "organisationId": "%s"}
                """.formatted(membership, organisation));
    }

    private UUID applies(UUID organisation) {
        var membership = UUID.randomUUID();
        tell(MEMBERSHIPS, "member.membership.applied", membership, """
                {"membershipId": "%s", "organisationId": "%s", "appliedOn": "%s"}
                """.formatted(
                        membership, organisation, LocalDate.now()));
        return membership;
    }

    private void tell(String topic, String type, UUID subject, String data) {
        var sequence = told.merge(subject, 1L, Long::sum);
        messages.tell(topic, type, subject, sequence, data);
        await().until(() -> heard(topic, subject) == sequence);
    }

    private long heard(String topic, UUID subject) {
        return database.sql("SELECT coalesce(max(sequence), 0) FROM inbox WHERE topic = :topic AND subject = :subject")
                .bind("topic", topic)
                .bind("subject", subject)
                .map(row -> row.get(0, Long.class))
                .one()
                .block();
    }
}
