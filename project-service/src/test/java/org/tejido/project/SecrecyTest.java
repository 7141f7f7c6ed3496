package org.tejido.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.tejido.testing.Contract;
import org.tejido.testing.Visitors;

/** Everything that can be read is read by everybody: no contact is found where it was not disclosed. */
@ProjectServiceTest
class SecrecyTest {

    private static final String[] OWNERS = {Cluster.OWNER_EMAIL, Cluster.OWNER_NAME};
    private static final String[] OTHERS = {Cluster.OTHER_EMAIL, Cluster.OTHER_NAME};

    @Autowired
    Visitors visitors;

    @Autowired
    Cluster cluster;

    @Test
    void aContactIsSeenByItsOwnSideUntilAnInterestIsAcceptedAndThenByTheTwoAndTheTeam() {
        var world = World.with(cluster, visitors);

        // Third parties: never, of either side.
        for (var outsider : List.of(
                visitors.nobody(),
                visitors.juror(),
                visitors.applicantOf(world.owner()),
                visitors.memberOf(world.stranger()))) {
            assertThat(everythingReadBy(outsider, world)).doesNotContain(OWNERS).doesNotContain(OTHERS);
        }
        // Who waits for an answer sees its own, and not the owner's.
        assertThat(everythingReadBy(visitors.memberOf(world.waiting()), world))
                .contains(OTHERS)
                .doesNotContain(OWNERS);
        // The team, as far as no cooperation is concerned: neither.
        assertThat(readBy(visitors.manager(), withoutCooperation(world)))
                .doesNotContain(OWNERS)
                .doesNotContain(OTHERS);
        // The owner, as far as no cooperation is concerned: its own alone.
        assertThat(readBy(visitors.memberOf(world.owner()), withoutCooperation(world)))
                .contains(OWNERS)
                .doesNotContain(OTHERS);
        // The two, and the team, once they cooperate: both.
        for (var insider :
                List.of(visitors.memberOf(world.owner()), visitors.memberOf(world.other()), visitors.manager())) {
            assertThat(everythingReadBy(insider, world)).contains(OWNERS).contains(OTHERS);
        }
    }

    @Test
    void noContactAndNoMessageOfAPersonIsTold() {
        var world = World.with(cluster, visitors);

        for (var subject : List.of(
                world.draft(),
                world.open(),
                world.expressed(),
                world.accepted(),
                world.cooperation(),
                world.consortium())) {
            assertThat(told(subject, ".")).isPositive();
            assertThat(told(subject, "secret|Secreta|Reservado|patients")).isZero();
        }
    }

    @Test
    void anAnswerToAChangeDisclosesNoMoreThanReading() {
        var world = World.with(cluster, visitors);
        var owner = visitors.memberOf(world.owner());

        var declined = Cluster.post(owner, "/api/interests/" + world.expressed() + "/declination", 1);
        var refused = Cluster.post(owner, "/api/interests/" + world.accepted() + "/declination", 2);

        assertThat(text(declined)).contains("declined").doesNotContain(OTHERS);
        assertThat(text(refused)).contains("wrong-stage").doesNotContain(OTHERS);
    }

    private long told(UUID subject, String pattern) {
        return cluster.count(
                "SELECT count(*) FROM outbox WHERE subject = '%s' AND data ~ '%s'".formatted(subject, pattern));
    }

    private String everythingReadBy(WebTestClient reader, World world) {
        return readBy(
                reader,
                Stream.concat(withoutCooperation(world).stream(), Stream.of(world.cooperation()))
                        .toList());
    }

    private static List<UUID> withoutCooperation(World world) {
        return List.of(
                world.owner(),
                world.other(),
                world.waiting(),
                world.draft(),
                world.open(),
                world.expressed(),
                world.accepted(),
                world.consortium(),
                world.proposal(),
                world.outcome(),
                world.collaboration());
    }

    /** Every operation that reads, on every thing. */
    private static String readBy(WebTestClient reader, List<UUID> things) {
        var read = new StringBuilder();
        Contract.read(ContractTest.CONTRACTS).operations().stream()
                .filter(operation -> operation.startsWith("GET "))
                .map(operation -> operation.substring(4))
                .flatMap(path -> path.contains("{")
                        ? things.stream().map(thing -> path.replaceAll("\\{\\w+}", thing.toString()))
                        : Stream.of(path + "?limit=200"))
                .forEach(path -> read.append(text(reader.get()
                        .uri(path)
                        .header(HttpHeaders.ACCEPT_LANGUAGE, "es")
                        .exchange())));
        return read.toString();
    }

    private static String text(WebTestClient.ResponseSpec response) {
        return String.valueOf(response.expectBody(String.class).returnResult().getResponseBody());
    }
}
