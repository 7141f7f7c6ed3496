package org.tejido.project.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.tejido.project.Cluster;
import org.tejido.project.ProjectServiceTest;
import org.tejido.testing.Visitors;
import reactor.core.publisher.Mono;

/** Two instances follow the database, each on its own. */
@ProjectServiceTest
class FollowTest {

    private static final Duration SOON = Duration.ofSeconds(1);

    @Autowired
    Cluster cluster;

    @Autowired
    Visitors visitors;

    @Autowired
    Source source;

    @Autowired
    Library here;

    @Autowired
    DatabaseClient database;

    @Autowired
    TransactionalOperator transaction;

    Library there;
    Follower second;

    @BeforeEach
    void startsASecondInstance() throws IOException {
        there = new Library();
        second = new Follower(source, there);
        second.start();
    }

    @AfterEach
    void stopsIt() throws IOException {
        second.stop();
        there.close();
    }

    @Test
    void neitherRanksASuspendedMemberUntilItResumes() {
        var owner = cluster.company("Owner");
        var other = cluster.member("Other", "company", "ES", "Suspended brachytherapy planning");
        var asked = question(owner, "suspended brachytherapy planning");
        await().until(() -> answers(here, asked), List.of(other)::equals);
        await().until(() -> answers(there, asked), List.of(other)::equals);

        cluster.suspends(other);
        await().until(() -> answers(here, asked), List::isEmpty);
        await().until(() -> answers(there, asked), List::isEmpty);

        cluster.resumes(other);
        await().until(() -> answers(here, asked), List.of(other)::equals);
        await().until(() -> answers(there, asked), List.of(other)::equals);
    }

    @Test
    void bothKnowOfAProfileWithinASecond() {
        var owner = cluster.company("Owner");
        var other = cluster.company("Other");
        var asked = question(owner, "quantum dosimetry");
        assertThat(answers(here, asked)).isEmpty();

        visitors.memberOf(other)
                .patch()
                .uri("/api/collaborators/{id}", other)
                .header(HttpHeaders.CONTENT_TYPE, "application/merge-patch+json")
                .header(HttpHeaders.IF_MATCH, "\"0\"")
                .bodyValue("{\"expertise\": [\"quantum dosimetry\"]}")
                .exchange()
                .expectStatus()
                .isOk();

        await().atMost(SOON).until(() -> answers(here, asked), List.of(other)::equals);
        await().atMost(SOON).until(() -> answers(there, asked), List.of(other)::equals);
    }

    @Test
    void bothForgetWhoLeavesWithinASecond() {
        var owner = cluster.company("Owner");
        var other = cluster.member("Other", "company", "ES", "Phage display libraries", "phage display");
        var asked = question(owner, "phage display");
        await().until(() -> answers(there, asked), List.of(other)::equals);

        cluster.ends(other);

        await().atMost(SOON).until(() -> answers(here, asked), List::isEmpty);
        await().atMost(SOON).until(() -> answers(there, asked), List::isEmpty);
    }

    /** The gap that a sequence would have: what commits late is older than what was read before it. */
    @Test
    void aTransactionThatCommitsLateIsNotOverlooked() {
        var owner = cluster.company("Owner");
        var other = cluster.company("Late");
        var asked = question(owner, "cryo tomography");

        var late = write(other)
                .then(Mono.delay(Duration.ofSeconds(2)))
                .as(transaction::transactional)
                .toFuture();
        cluster.company("Written and read meanwhile");
        late.join();

        await().atMost(SOON).until(() -> answers(there, asked), List.of(other)::equals);
    }

    private Mono<Void> write(UUID organisation) {
        return database.sql("INSERT INTO profile (organisation_id, expertise, version) VALUES (:id, :expertise, 1)")
                .bind("id", organisation)
                .bind("expertise", new String[] {"cryo tomography"})
                .then();
    }

    private static Question question(UUID owner, String expertise) {
        return new Question(owner, expertise, "", Set.of(), Set.of(), List.of(expertise));
    }

    private static List<UUID> answers(Library library, Question question) {
        return library.ask(knowledge -> new Ranking(question, knowledge).best(10)).stream()
                .map(match -> match.organisation().id())
                .toList();
    }
}
