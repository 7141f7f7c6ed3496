package org.tejido.member.exchange;

import static org.awaitility.Awaitility.await;
import static org.tejido.member.Office.body;
import static org.tejido.member.Office.id;
import static org.tejido.member.Office.patch;
import static org.tejido.member.Office.tag;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.tejido.testing.Visitors;
import tools.jackson.databind.JsonNode;

/** Where files come in. */
@Component
public class Intake {

    private final Visitors visitors;

    Intake(Visitors visitors) {
        this.visitors = visitors;
    }

    JsonNode receives(String query, String file) {
        return receives(query, file.getBytes(StandardCharsets.UTF_8));
    }

    JsonNode receives(String query, byte[] file) {
        return body(sends(query, file).expectStatus().isAccepted());
    }

    ResponseSpec sends(String query, byte[] file) {
        return visitors.manager()
                .post()
                .uri("/api/imports?" + query)
                .bodyValue(file)
                .exchange();
    }

    JsonNode tries(JsonNode it) {
        body(asks(it, "trial").expectStatus().isOk());
        return waitsUntil(it, Set.of("tried", "failed"));
    }

    JsonNode commits(JsonNode it, boolean skipTroubles) {
        body(asks(it, "commit?skipTroubles=" + skipTroubles).expectStatus().isOk());
        return waitsUntil(it, Set.of("done", "stopped"));
    }

    JsonNode revises(JsonNode it, String change) {
        return body(patch(visitors.manager(), address(it), tag(it), change)
                .expectStatus()
                .isOk());
    }

    /** Tries and commits a file that has no troubles. */
    public JsonNode takes(String query, String file) {
        return commits(tries(receives(query, file)), false);
    }

    ResponseSpec asks(JsonNode it, String what) {
        return visitors.manager()
                .post()
                .uri(address(it) + "/" + what)
                .header("If-Match", tag(it))
                .exchange();
    }

    JsonNode sees(JsonNode it) {
        return body(visitors.manager()
                .get()
                .uri(address(it))
                .exchange()
                .expectStatus()
                .isOk());
    }

    JsonNode waitsUntil(JsonNode it, Set<String> stages) {
        return await().until(
                        () -> sees(it), now -> stages.contains(now.get("stage").stringValue()));
    }

    /** Line, outcome, code and pointer of each row. */
    List<String> report(JsonNode it) {
        return body(visitors.manager()
                        .get()
                        .uri(address(it) + "/rows?limit=200")
                        .exchange()
                        .expectStatus()
                        .isOk())
                .get("items")
                .valueStream()
                .map(row -> "%d %s %s %s"
                        .formatted(
                                row.get("line").asInt(),
                                row.get("outcome").stringValue(),
                                row.path("code").asString(""),
                                row.path("pointer").asString(""))
                        .strip())
                .toList();
    }

    static String address(JsonNode it) {
        return "/api/imports/" + id(it, "importId");
    }
}
