package org.tejido.demo.client;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Opens a session. Its cookie is marked Secure and so is none for a cookie jar on plain HTTP; a browser excepts the loopback
 * address, and so does this.
 */
final class SignIn {

    static final String PATH = "/api/session";

    private SignIn() {}

    /** @return nothing if the gateway does not know these */
    static Optional<Identity.Session> attempt(Client visitor, Credentials credentials) {
        var answer = visitor.post(PATH)
                .body(Map.of("email", credentials.email(), "password", credentials.password()))
                .send();
        if (answer.is(401) || answer.is(403) || answer.is(422)) {
            return Optional.empty();
        }
        var cookie = cookie(answer.expect(200, 201, 204));
        var session = visitor.as(new Identity.Session(cookie, "")).get(PATH).expect(200);
        var renewed = cookie(session);
        return Optional.of(new Identity.Session(renewed.isEmpty() ? cookie : renewed, session.text("csrfToken")));
    }

    private static String cookie(Answer answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.split(";", 2)[0])
                .collect(Collectors.joining("; "));
    }
}
