package org.tejido.project.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tejido.project.Cluster.call;
import static org.tejido.project.Cluster.created;
import static org.tejido.project.Cluster.id;
import static org.tejido.project.Cluster.ok;
import static org.tejido.project.Cluster.refused;
import static org.tejido.project.Cluster.text;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.tejido.platform.id.Ids;
import org.tejido.project.Cluster;
import org.tejido.project.ProjectServiceTest;
import org.tejido.testing.Visitors;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Whoever has saved what he seeks hears of it: at once, and in the mail of the next morning. */
@ProjectServiceTest
class AlertVisitTest {

    @Autowired
    Visitors visitors;

    @Autowired
    Cluster cluster;

    @Test
    void hearsLiveOfWhatFitsAndMayBeSeen() {
        var owner = cluster.company("Owner");
        var reader = cluster.company("Reader");
        var sister = cluster.company("Sister");
        cluster.owns(sister, reader);
        var listener = memberOf(reader);
        saves(listener, "Zircon", "zirconium");
        saves(listener, "Everything", null);
        var secret = call("Nothing for readers", "zirconium");
        secret.put("excludedIds", List.of(reader));
        cluster.publishes(owner, secret);
        cluster.publishes(reader, call("My own zirconium", "Text"));
        cluster.publishes(sister, call("My sister's zirconium", "Text"));
        // Were it not told, that would say whose it is.
        var nameless = call("Somebody's zirconium", "Text");
        nameless.put("anonymous", true);
        cluster.publishes(sister, nameless);
        var form = call("A crown of zirconium", "Text");
        form.put("anonymous", true);
        var fits = id(cluster.publishes(owner, form), "callId");

        // A stream ends, and the next one goes on behind the last that was told.
        var told = new CopyOnWriteArrayList<Alert>();
        await().until(() -> {
            told.addAll(hears(listener, null));
            return told.stream().anyMatch(alert -> alert.callId().equals(fits));
        });
        assertThat(told)
                .filteredOn(alert -> alert.callId().equals(fits))
                .first()
                .satisfies(alert -> {
                    assertThat(alert.searches()).containsExactly("Zircon", "Everything");
                    assertThat(alert.toString())
                            .doesNotContain(owner.toString())
                            .doesNotContain("Owner");
                });
        assertThat(told)
                .extracting(Alert::title)
                .contains("Somebody's zirconium")
                .doesNotContain("Nothing for readers", "My own zirconium", "My sister's zirconium");
        assertThat(hears(listener, fits)).extracting(Alert::callId).doesNotContain(fits);
    }

    private static List<Alert> hears(WebTestClient listener, UUID last) {
        var request = listener.get().uri("/api/alerts/live").accept(MediaType.TEXT_EVENT_STREAM);
        return (last == null ? request : request.header("Last-Event-ID", last.toString()))
                .exchange()
                .returnResult(Alert.class)
                .getResponseBody()
                .collectList()
                .block();
    }

    @Test
    void anAccountHoldsAFewStreamsOpen() {
        var reader = memberOf(cluster.company("Reader"));

        var answers = Flux.range(0, Streams.OF_AN_ACCOUNT + 2)
                .flatMap(_ -> Mono.fromCallable(() -> Visitors.status(
                                reader.get().uri("/api/alerts/live").exchange()))
                        .subscribeOn(Schedulers.boundedElastic()))
                .collectList()
                .block();

        assertThat(answers).contains(200, 429);
        assertThat(Visitors.status(reader.get().uri("/api/alerts/live").exchange()))
                .isEqualTo(200);
    }

    @Test
    void readsInTheMorningOfWhatWasPublishedTheDayBefore() {
        var owner = cluster.company("Owner");
        var reader = memberOf(cluster.company("Reader"));
        saves(reader, "Hafnium", "hafnium");
        var quiet = created(reader.post()
                .uri("/api/saved-searches")
                .bodyValue(Map.of("name", "Quiet", "query", "hafnium", "mail", false))
                .exchange());
        var call = id(cluster.publishes(owner, call("An alloy of hafnium", "Text")), "callId");
        digest(reader).expectStatus().isNoContent();
        cluster.ages("UPDATE call SET published_on = current_date - 1 WHERE id = '" + call + "'");

        var mail = ok(digest(reader));

        assertThat(text(mail, "subject")).isEqualTo("Una convocatoria que encaja con sus búsquedas");
        assertThat(text(mail, "text"))
                .contains("An alloy of hafnium")
                .contains("por: Hafnium")
                .doesNotContain("Quiet");
        reader.delete()
                .uri("/api/saved-searches/{id}", id(quiet, "searchId"))
                .exchange()
                .expectStatus()
                .isNoContent();
        assertThat(ok(reader.get().uri("/api/saved-searches").exchange()).get("items"))
                .hasSize(1);
    }

    @Test
    void keepsAFewSearchesOfAnAccountAndShowsThemToNobodyElse() {
        var reader = memberOf(cluster.company("Reader"));
        IntStream.range(0, SavedSearches.MOST).forEach(number -> saves(reader, "Search " + number, null));

        refused(
                reader.post()
                        .uri("/api/saved-searches")
                        .bodyValue(Map.of("name", "One too many"))
                        .exchange(),
                HttpStatus.CONFLICT,
                "too-many-searches");
        var other = memberOf(cluster.company("Other"));
        assertThat(ok(other.get().uri("/api/saved-searches").exchange()).get("items"))
                .isEmpty();
        var one = Map.of("id", Ids.next(), "name", "Twice");
        created(other.post().uri("/api/saved-searches").bodyValue(one).exchange());
        refused(
                other.post().uri("/api/saved-searches").bodyValue(one).exchange(),
                HttpStatus.CONFLICT,
                "search-already-saved");
    }

    private static void saves(WebTestClient client, String name, String query) {
        created(client.post()
                .uri("/api/saved-searches")
                .bodyValue(query == null ? Map.of("name", name) : Map.of("name", name, "query", query))
                .exchange());
    }

    private static WebTestClient.ResponseSpec digest(WebTestClient reader) {
        return reader.get()
                .uri("/api/alerts/digest")
                .header("Accept-Language", "es")
                .exchange();
    }

    /** The same account at each call: searches are an account's. */
    private WebTestClient memberOf(UUID organisation) {
        return visitors.holding(visitors.token(UUID.randomUUID(), "member", organisation, "*"));
    }
}
