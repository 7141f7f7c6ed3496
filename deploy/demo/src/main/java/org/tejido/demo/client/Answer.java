package org.tejido.demo.client;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What came back. */
public record Answer(String request, int status, HttpHeaders headers, JsonNode body) {

    /** @throws UnexpectedAnswer if the status is none of these */
    public Answer expect(int... statuses) {
        for (var status : statuses) {
            if (status == this.status) {
                return this;
            }
        }
        throw new UnexpectedAnswer(this);
    }

    public boolean is(int status) {
        return this.status == status;
    }

    /** True for a refusal with this code (RFC 9457, Tejido's {@code code}). */
    public boolean refuses(String code) {
        return status >= 400 && code.equals(text("code"));
    }

    /** The text at this name, or nothing at all as an empty text. */
    public String text(String name) {
        return body.path(name).asString("");
    }

    /** The identifier under this name or, in an answer about that very thing, under {@code id}. */
    public UUID id(String name) {
        return idOf(body, name);
    }

    /** @see #id */
    public static UUID idOf(JsonNode thing, String name) {
        var named = thing.path(name).isMissingNode() ? thing.path("id") : thing.path(name);
        return UUID.fromString(named.asString());
    }

    /** The entity tag, as {@code If-Match} wants it. */
    public String tag() {
        return headers.firstValue("ETag").orElseThrow(() -> new UnexpectedAnswer(this));
    }

    /** What stands in a page. */
    public List<JsonNode> items() {
        return StreamSupport.stream(body.path("items").spliterator(), false).toList();
    }

    public Optional<String> nextPage() {
        return Optional.of(text("next")).filter(next -> !next.isEmpty());
    }

    /** Short enough for a line of a story. */
    public String summary() {
        var code = text("code");
        return code.isEmpty() ? Integer.toString(status) : status + " " + code;
    }
}
