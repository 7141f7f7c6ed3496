package org.tejido.demo.client;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Somebody who uses the API. Safe for many threads. */
public final class Client {

    private static final int PAGE = 200;

    private final URI address;
    private final Patience patience;
    private final @Nullable Credentials credentials;
    private final AtomicReference<Identity> identity;

    /** @param credentials for a new session in place of one that has gone, where there are any */
    Client(URI address, Patience patience, Identity identity, @Nullable Credentials credentials) {
        this.address = address;
        this.patience = patience;
        this.identity = new AtomicReference<>(identity);
        this.credentials = credentials;
    }

    public Answer get(String path) {
        return new Request(this, "GET", path).send();
    }

    /** Carries an {@code Idempotency-Key} of its own unless it is given one. */
    public Request post(String path) {
        return new Request(this, "POST", path);
    }

    public Request patch(String path) {
        return new Request(this, "PATCH", path);
    }

    public Request put(String path) {
        return new Request(this, "PUT", path);
    }

    public Request delete(String path) {
        return new Request(this, "DELETE", path);
    }

    /** Everything of a collection, page by page. */
    public List<JsonNode> all(String path) {
        var all = new ArrayList<JsonNode>();
        var paged = path + (path.contains("?") ? "&" : "?") + "limit=" + PAGE;
        var cursor = Optional.of("");
        while (cursor.isPresent()) {
            var page = get(cursor.get().isEmpty() ? paged : paged + "&cursor=" + cursor.get())
                    .expect(200);
            all.addAll(page.items());
            cursor = page.nextPage();
        }
        return all;
    }

    /** Changes what lies at a path, whoever else changes it meanwhile; nothing is sent if it is so already. */
    public Answer patchUntilItHolds(String path, Object change) {
        JsonNode patch = Tejido.JSON.valueToTree(change);
        while (true) {
            var now = get(path).expect(200);
            if (contains(now.body(), patch)) {
                return now;
            }
            var answer = patch(path).body(patch).ifMatch(now.tag()).send();
            if (!answer.is(412)) {
                return answer.expect(200);
            }
        }
    }

    Client as(Identity other) {
        return new Client(address, patience, other, null);
    }

    URI address() {
        return address;
    }

    Patience patience() {
        return patience;
    }

    Identity identity() {
        return identity.get();
    }

    /** True if there is a new session now in place of one that has gone. */
    boolean renewed(Identity gone) {
        if (credentials == null) {
            return false;
        }
        var session = SignIn.attempt(as(new Identity.Visitor()), credentials);
        session.ifPresent(fresh -> identity.compareAndSet(gone, fresh));
        return session.isPresent();
    }

    private static boolean contains(JsonNode whole, JsonNode part) {
        return part.propertyStream().allMatch(entry -> entry.getValue().equals(whole.get(entry.getKey())));
    }
}
