package org.tejido.demo.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
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
        return new Client(address, patience, new Identity.Visitor(), null);
    }

    /** A system with a key. */
    public Client system(String apiKey) {
        return new Client(address, patience, new Identity.Key(apiKey), null);
    }

    /**
     * A person with a password, who signs in now, and again whenever the session is gone.
     *
     * @throws IllegalStateException if the gateway does not let her in
     */
    public Client signIn(String email, String password) {
        return mayEnter(email, password)
                .orElseThrow(() -> new IllegalStateException("The gateway does not let in " + email));
    }

    /** The same, or nobody if the gateway does not let her in. */
    public Optional<Client> mayEnter(String email, String password) {
        var credentials = new Credentials(email, password);
        return SignIn.attempt(visitor(), credentials)
                .map(session -> new Client(address, patience, session, credentials));
    }

    /** How often something had to be sent again because nobody answered. */
    public long repetitions() {
        return patience.repetitions();
    }
}
