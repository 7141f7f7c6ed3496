package org.tejido.demo.client;

import java.net.http.HttpRequest;

/** Who sends a request, as the gateway can tell. */
sealed interface Identity {

    /** Somebody passing by. */
    record Visitor() implements Identity {}

    /** Another system. */
    record Key(String secret) implements Identity {}

    /** A person who signed in. */
    record Session(String cookie, String csrfToken) implements Identity {}

    static void write(Identity identity, HttpRequest.Builder request) {
        switch (identity) {
            case Visitor() -> {}
            case Key(var secret) -> request.header("Authorization", "Bearer " + secret);
            case Session(var cookie, var csrfToken) ->
                request.header("Cookie", cookie).header("X-CSRF-Token", csrfToken);
        }
    }
}
