package org.tejido.project.collaborator;

import static org.tejido.project.sql.Columns.nullable;
import static org.tejido.project.sql.Columns.texts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.tejido.platform.inbox.Received;
import org.tejido.platform.inbox.Subscription;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Hears from the member service which organisations there are, and which of them are members. */
@Component
class CollaboratorsHear implements Subscription {

    private static final String ORGANISATIONS = "member.organisation.v1";
    private static final String CAPABILITIES = "member.capability.v1";
    private static final String MEMBERSHIPS = "member.membership.v1";
    private static final String RELATIONS = "member.relation.v1";

    private final DatabaseClient database;
    private final Clock clock;
    private final JsonMapper json;

    CollaboratorsHear(DatabaseClient database, Clock clock, JsonMapper json) {
        this.database = database;
        this.clock = clock;
        this.json = json;
    }

    @Override
    public String name() {
        return "collaborators";
    }

    @Override
    public Set<String> topics() {
        return Set.of(ORGANISATIONS, MEMBERSHIPS, CAPABILITIES, RELATIONS);
    }

    @Override
    public Mono<Void> apply(Received message) {
        return switch (message.type()) {
            case "member.organisation.registered", "member.organisation.revised" ->
                keep(message.as(Organisation.class));
            case "member.organisation.withdrawn" -> forget(message.as(Withdrawn.class));
            case "member.organisation.merged" -> lead(message.as(Merged.class));
            case "member.organisation.unmerged" -> {
                var back = message.as(Organisation.class);
                yield lead(new Merged(back.organisationId(), null)).then(Mono.defer(() -> keep(back)));
            }
            case "member.membership.applied" -> keep(message.as(Membership.class), "applied");
            case "member.membership.admitted" -> keep(message.as(Membership.class), "admitted");
            case "member.membership.rejected" -> keep(message.as(Membership.class), "rejected");
            case "member.membership.suspended" -> suspend(message.as(Membership.class), true);
            case "member.membership.resumed" -> suspend(message.as(Membership.class), false);
            case "member.membership.ended" -> end(message.as(Ended.class));
            case "member.relation.begun", "member.relation.corrected", "member.relation.ended" ->
                keep(message.as(Relation.class));
            case "member.capability.declared" -> keep(message.as(Declaration.class));
            default -> Mono.empty();
        };
    }

    private Mono<Void> keep(Organisation organisation) {
        return database.sql("""
                        INSERT INTO organisation (id, name, kind, country, city, sme, website, description, keywords,
                                                  nuts)
                        VALUES (:id, :name, :kind, :country, :city, :sme, :website, :description, :keywords,
                                :nuts)
                        ON CONFLICT (id) DO UPDATE
                           SET name = :name, kind = :kind, country = :country, city = :city, sme = :sme,
                               website = :website, description = :description, keywords = :keywords,
                               nuts = :nuts
                        """)
                .bind("id", organisation.organisationId())
                .bind("name", organisation.name())
                .bind("kind", organisation.kind())
                .bind("country", organisation.country())
                .bind("city", nullable(organisation.city()))
                .bind("sme", nullable(organisation.sme(), Boolean.class))
                .bind("website", nullable(organisation.website()))
                .bind("description", nullable(organisation.description()))
                .bind("keywords", texts(organisation.keywords() == null ? List.of() : organisation.keywords()))
                .bind("nuts", nullable(organisation.nuts()))
                .then();
    }

    /** Unless something here names it: then it stays what it is, a name without a membership. */
    private Mono<Void> forget(Withdrawn withdrawn) {
        return database.sql("""
                        DELETE FROM organisation o
                         WHERE id = :id
                           AND NOT EXISTS (SELECT FROM profile WHERE organisation_id = o.id)
                           AND NOT EXISTS (SELECT FROM collaboration_participant WHERE organisation_id = o.id)
                           AND NOT EXISTS (SELECT FROM call WHERE organisation_id = o.id)
                           AND NOT EXISTS (SELECT FROM interest WHERE organisation_id = o.id)
                           AND NOT EXISTS (SELECT FROM cooperation WHERE o.id IN (owner_id, organisation_id))
                           AND NOT EXISTS (SELECT FROM consortium_partner WHERE organisation_id = o.id)
                           AND NOT EXISTS (SELECT FROM dismissed_match WHERE organisation_id = o.id)
                           AND NOT EXISTS (SELECT FROM consortium_letter WHERE organisation_id = o.id)
                           AND NOT EXISTS (SELECT FROM proposal WHERE organisation_id = o.id)
                           AND NOT EXISTS (SELECT FROM outcome_organisation WHERE organisation_id = o.id)
                        """).bind("id", withdrawn.organisationId()).then();
    }

    private Mono<Void> lead(Merged merged) {
        return database.sql("UPDATE organisation SET merged_into = :survivor WHERE id = :id")
                .bind("survivor", nullable(merged.survivorId(), UUID.class))
                .bind("id", merged.organisationId())
                .then();
    }

    /** Parents and children alone: of them groups are made. */
    private Mono<Void> keep(Relation relation) {
        if (!"parent-of".equals(relation.kind())) {
            return Mono.empty();
        }
        return database.sql("""
                        INSERT INTO parenthood (id, parent, child, since, until)
                        VALUES (:id, :parent, :child, :since, :until)
                        ON CONFLICT (id) DO UPDATE SET since = :since, until = :until
                        """)
                .bind("id", relation.relationId())
                .bind("parent", relation.sourceId())
                .bind("child", relation.targetId())
                .bind("since", relation.since())
                .bind("until", nullable(relation.until(), LocalDate.class))
                .then();
    }

    private Mono<Void> keep(Declaration declaration) {
        return database.sql("""
                        INSERT INTO declaration (organisation_id, declared) VALUES (:organisation, CAST(:declared AS jsonb))
                        ON CONFLICT (organisation_id) DO UPDATE SET declared = CAST(:declared AS jsonb)
                        """)
                .bind("organisation", declaration.organisationId())
                .bind(
                        "declared",
                        json.writeValueAsString(Map.of(
                                "capabilities", declaration.capabilities(), "equipment", declaration.equipment())))
                .then();
    }

    private Mono<Void> keep(Membership membership, String stage) {
        return database.sql("""
                        INSERT INTO membership (id, organisation_id, stage) VALUES (:id, :organisation, :stage)
                        ON CONFLICT (id) DO UPDATE SET stage = :stage
                        """)
                .bind("id", membership.membershipId())
                .bind("organisation", membership.organisationId())
                .bind("stage", stage)
                .then();
    }

    /** It stays what it is: a suspended member that is about to leave is both. */
    private Mono<Void> suspend(Membership membership, boolean suspended) {
        return database.sql("UPDATE membership SET suspended = :suspended WHERE id = :id")
                .bind("suspended", suspended)
                .bind("id", membership.membershipId())
                .then();
    }

    /** One that ends on a day to come is ending until then: {@link EndMembershipsWhenDue}. */
    private Mono<Void> end(Ended ended) {
        return database.sql("""
                        INSERT INTO membership (id, organisation_id, stage, ended_on) VALUES (:id, :organisation, :stage, :on)
                        ON CONFLICT (id) DO UPDATE SET stage = :stage, ended_on = :on
                        """)
                .bind("id", ended.membershipId())
                .bind("organisation", ended.organisationId())
                .bind("stage", ended.endedOn().isAfter(LocalDate.now(clock)) ? "ending" : "ended")
                .bind("on", ended.endedOn())
                .then();
    }

    /** What is used of a message on an organisation. */
    record Organisation(
            UUID organisationId,
            String name,
            String kind,
            String country,
            @Nullable String city,
            @Nullable Boolean sme,
            @Nullable String website,
            @Nullable String description,
            @Nullable List<String> keywords,
            @Nullable String nuts) {}

    /** What is used of a message on what one organisation is to another. */
    record Relation(
            UUID relationId,
            String kind,
            UUID sourceId,
            UUID targetId,
            LocalDate since,
            @Nullable LocalDate until) {}

    /** Of one that was written down by mistake. */
    record Withdrawn(UUID organisationId) {}

    /** @param survivorId null once it was undone */
    record Merged(UUID organisationId, @Nullable UUID survivorId) {}

    /** What is used of the message on what an organisation can do, and kept of it. */
    record Declaration(UUID organisationId, List<Capability> capabilities, List<Equipment> equipment) {

        record Capability(String en, String es, @Nullable String description) {}

        record Equipment(String name, @Nullable String description) {}
    }

    /** What is used of a message on a membership. */
    record Membership(UUID membershipId, UUID organisationId) {}

    /** What is used of the message that a membership ends. */
    record Ended(UUID membershipId, UUID organisationId, LocalDate endedOn) {}
}
