package org.tejido.demo.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/** A running system, seen from outside. */
public final class Tejido {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI address;
    private final Patience patience;

    /** @param address of the gateway, such as {@code http://127.0.0.1:8080} */
    public Tejido(URI address, Duration patience) {
        this.address = address;
        this.patience = new Patience(
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofSeconds(5))
                        .build(),
                patience);
    }

    /** Somebody without a name. */
    public Client visitor() {
        return new Client(address, patience, new Identity.Visitor());
    }

    /** A system with a key. */
    public Client system(String apiKey) {
        return new Client(address, patience, new Identity.Key(apiKey));
    }

    /** A person with a password; signs in now, and again whenever the session is gone. */
    public Client signIn(String email, String password) {
        return new Client(address, patience, new Credentials(email, password));
    }

    /** Whether these open the door. */
    public boolean knows(String email, String password) {
        return SignIn.attempt(visitor(), new Credentials(email, password)).isPresent();
    }

    /** How often something had to be sent again because nobody answered. */
    public long repetitions() {
        return patience.repetitions();
    }
}
