package org.tejido.standalone;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How this installation is to run, as its environment says.
 *
 * @param home where Tejido was built
 * @param data where all of its data are
 * @param external whether PostgreSQL and Kafka are somebody else's
 */
record Settings(Path home, Path data, boolean external, Map<String, String> environment) {

    static final String POSTGRESQL = "PostgreSQL";

    private static final int DATABASE_PORT = 15432;
    private static final int KAFKA_PORT = 19092;
    private static final int HIGHEST_PORT = 65535;

    static Settings of(Map<String, String> environment, boolean external) {
        var home = Path.of(environment.getOrDefault("TEJIDO_HOME", ""))
                .toAbsolutePath()
                .normalize();
        var data =
                home.resolve(environment.getOrDefault("TEJIDO_DATA", ".data")).normalize();
        var elsewhere = external
                || environment.containsKey("TEJIDO_DATABASE_ADDRESS")
                || environment.containsKey("TEJIDO_KAFKA_SERVERS");
        return new Settings(home, data, elsewhere, Map.copyOf(environment));
    }

    int port(App app) {
        return port(app.portVariable(), app.usualPort());
    }

    int databasePort() {
        return port("TEJIDO_DATABASE_PORT", DATABASE_PORT);
    }

    int kafkaPort() {
        return port("TEJIDO_KAFKA_PORT", KAFKA_PORT);
    }

    String databaseAddress() {
        return value("TEJIDO_DATABASE_ADDRESS").orElse("127.0.0.1:" + databasePort());
    }

    String databaseName() {
        return value("TEJIDO_DATABASE_NAME").orElse("tejido");
    }

    String sslMode() {
        return value("TEJIDO_DATABASE_OPTIONS").orElse("disable");
    }

    /** Of the authority behind the database's certificate, where {@link #sslMode} is to verify it; a file. */
    Optional<Path> databaseAuthority() {
        return file("TEJIDO_DATABASE_AUTHORITY");
    }

    /** An operator's own password may be one for all roles. */
    String password(App app, Secrets secrets) {
        return value("TEJIDO_DATABASE_PASSWORD").orElseGet(() -> secrets.password(app));
    }

    String kafkaServers() {
        return value("TEJIDO_KAFKA_SERVERS").orElse("127.0.0.1:" + kafkaPort());
    }

    /** With whom brokers let it in over TLS; empty where they let in everybody. */
    Optional<KafkaLogin> kafkaLogin() {
        return value("TEJIDO_KAFKA_USER")
                .map(user -> new KafkaLogin(
                        user, value("TEJIDO_KAFKA_PASSWORD").orElse(""), file("TEJIDO_KAFKA_AUTHORITY")));
    }

    /** Where people find it, and the issuer of its tokens. */
    String publicAddress() {
        return value("TEJIDO_ISSUER").orElse("http://localhost:" + port(App.GATEWAY));
    }

    /** The gateway alone may be reached from outside, and only if told so. */
    String bindAddress(App app) {
        return app == App.GATEWAY ? value("TEJIDO_BIND").orElse("127.0.0.1") : "127.0.0.1";
    }

    Path logs() {
        return data.resolve("logs");
    }

    Path log(String name) {
        return logs().resolve(name + ".log");
    }

    Path running() {
        return data.resolve("run");
    }

    Path setUpLink() {
        return running().resolve("set-up-link");
    }

    /** All ports that it is going to listen on, by what listens there. */
    Map<String, Integer> ports() {
        var ports = new LinkedHashMap<String, Integer>();
        for (var app : App.values()) {
            ports.put(app.shortName(), port(app));
        }
        if (!external) {
            ports.put(POSTGRESQL, databasePort());
            ports.put("Kafka", kafkaPort());
        }
        return ports;
    }

    private Optional<Path> file(String variable) {
        var file = value(variable).map(name -> home.resolve(name).normalize());
        file.filter(named -> !Files.isReadable(named)).ifPresent(missing -> {
            throw new CannotStart(variable + " is " + missing + ", which cannot be read.");
        });
        return file;
    }

    Optional<String> value(String variable) {
        return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank());
    }

    private int port(String variable, int usual) {
        var given = value(variable);
        if (given.isEmpty()) {
            return usual;
        }
        try {
            var port = Integer.parseInt(given.get());
            if (port > 0 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException _) {
            // Said below.
        }
        throw new CannotStart(variable + " is \"" + given.get() + "\", which is not a port.");
    }
}
