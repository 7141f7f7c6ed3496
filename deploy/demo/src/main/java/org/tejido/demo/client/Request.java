package org.tejido.demo.client;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** One request, however often it has to be sent. */
public final class Request {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Client client;
    private final String method;
    private final String path;
    private String idempotencyKey = UUID.randomUUID().toString();
    private @Nullable String ifMatch;
    private @Nullable Object body;

    Request(Client client, String method, String path) {
        this.client = client;
        this.method = method;
        this.path = path;
    }

    /** @param body a tree, or anything that maps to one */
    public Request body(Object body) {
        this.body = body;
        return this;
    }

    public Request key(String idempotencyKey) {
        this.idempotencyKey = idempotencyKey;
        return this;
    }

    public Request ifMatch(String tag) {
        this.ifMatch = tag;
        return this;
    }

    public Answer send() {
        var identity = client.identity();
        var answer = sendAs(identity);
        return answer.is(401) && client.renewed(identity) ? sendAs(client.identity()) : answer;
    }

    /** A command whose first sending is still under way is asked for again until its answer is there. */
    private Answer sendAs(Identity identity) {
        return Until.satisfied(LIMIT, () -> sendOnce(identity), answer -> !answer.refuses("idempotency-key-in-use"));
    }

    private Answer sendOnce(Identity identity) {
        var response = client.patience().send(request(identity));
        return new Answer(method + " " + path, response.statusCode(), response.headers(), parsed(response.body()));
    }

    private HttpRequest request(Identity identity) {
        var request = HttpRequest.newBuilder(client.address().resolve(path))
                .timeout(LIMIT)
                .header("Accept", "application/json, application/problem+json")
                .method(
                        method,
                        body == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(Tejido.JSON.writeValueAsString(body)));
        Identity.write(identity, request);
        if (body != null) {
            request.header(
                    "Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : "application/json");
        }
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        if (method.equals("POST")) {
            request.header("Idempotency-Key", idempotencyKey);
        }
        return request.build();
    }

    private static JsonNode parsed(String text) {
        try {
            return text.isBlank() ? MissingNode.getInstance() : Tejido.JSON.readTree(text);
        } catch (JacksonException notJson) {
            return Tejido.JSON.getNodeFactory().stringNode(text);
        }
    }
}
