package org.tejido.project;

import static org.tejido.project.Cluster.call;
import static org.tejido.project.Cluster.created;
import static org.tejido.project.Cluster.id;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tejido.testing.Visitors;

/** One of everything: an owner with a draft and an open call, an answer that waits, an accepted one, a consortium. */
record World(
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
        UUID collaboration) {

    static World with(Cluster cluster, Visitors visitors) {
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
        var consortium = Map.of(
                "callId",
                open,
                "name",
                "Ours",
                "programme",
                "horizon-europe",
                "coordinatorId",
                owner,
                "partners",
                List.of(
                        Map.of("organisationId", owner, "role", "coordinator"),
                        Map.of("organisationId", other, "role", "partner")));
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
                id(
                        created(visitors.memberOf(owner)
                                .post()
                                .uri("/api/consortia")
                                .bodyValue(consortium)
                                .exchange()),
                        "consortiumId"),
                collaboration);
    }
}
