package org.tejido.project;

import static org.tejido.project.Cluster.call;
import static org.tejido.project.Cluster.created;
import static org.tejido.project.Cluster.id;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tejido.testing.Visitors;

/** One of everything: an owner with a draft and an open call, an answer that waits, an accepted one, a consortium. */
public record World(
        UUID owner,
        UUID other,
        UUID waiting,
        UUID stranger,
        UUID draft,
        UUID open,
        UUID expressed,
        UUID accepted,
        UUID cooperation,
        UUID consortium,
        UUID collaboration,
        UUID proposal,
        UUID outcome) {

    public static World with(Cluster cluster, Visitors visitors) {
        var owner = cluster.company("Owner");
        var other = cluster.member("Other", "hospital", "PT", "");
        var waiting = cluster.member("Waiting", "university", "AT", "");
        var stranger = cluster.company("Stranger");
        var collaboration = cluster.records("A project", "long ago", owner, other);
        var draft = id(cluster.drafts(owner, call("Draft", "Not yet")), "callId");
        var open = id(cluster.publishes(owner, call("Open", "Come")), "callId");
        var expressed = id(cluster.shows(waiting, open), "interestId");
        var accepted = id(cluster.shows(other, open), "interestId");
        var cooperation = id(cluster.accepts(owner, accepted), "cooperationId");
        cluster.proposesNda(owner, cooperation);
        var bid = cluster.proposes(
                owner,
                open,
                "horizon-europe",
                List.of(
                        Map.of("organisationId", owner, "role", "coordinator"),
                        Map.of("organisationId", other, "role", "partner")));
        var proposal = id(
                created(visitors.memberOf(owner)
                        .post()
                        .uri("/api/project-proposals")
                        .bodyValue(Map.of(
                                "title",
                                "Early detection",
                                "consortiumId",
                                bid,
                                "deadlines",
                                List.of(Map.of("name", "Outline", "on", "2099-02-16"))))
                        .exchange()),
                "proposalId");
        var outcome = id(
                created(visitors.memberOf(owner)
                        .post()
                        .uri("/api/outcomes")
                        .bodyValue(Map.of(
                                "kind",
                                "patent",
                                "title",
                                "A method",
                                "happenedOn",
                                "2025-10-15",
                                "evidence",
                                Map.of("text", "ES2999999B2"),
                                "cooperationId",
                                cooperation,
                                "organisationIds",
                                List.of(owner, other)))
                        .exchange()),
                "outcomeId");
        return new World(
                owner,
                other,
                waiting,
                stranger,
                draft,
                open,
                expressed,
                accepted,
                cooperation,
                bid,
                collaboration,
                proposal,
                outcome);
    }
}
