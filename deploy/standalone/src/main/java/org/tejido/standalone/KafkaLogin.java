package org.tejido.standalone;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How brokers that do not let in everybody are talked to: over TLS, with a password (SCRAM-SHA-512, RFC 5802 and 7677).
 *
 * @param authority behind the brokers' certificates, a PEM file; one of those that Java knows where it is empty
 */
record KafkaLogin(String user, String password, Optional<Path> authority) {

    /** As Spring Boot has them, for all of an application's clients. */
    List<String> arguments() {
        var arguments = new ArrayList<>(List.of(
                "--spring.kafka.security.protocol=SASL_SSL",
                "--spring.kafka.properties.sasl.mechanism=SCRAM-SHA-512",
                "--spring.kafka.properties.sasl.jaas.config=" + jaas()));
        authority.ifPresent(file -> arguments.addAll(List.of(
                "--spring.kafka.ssl.trust-store-type=PEM", "--spring.kafka.ssl.trust-store-location=" + file.toUri())));
        return arguments;
    }

    String jaas() {
        return "org.apache.kafka.common.security.scram.ScramLoginModule required username=%s password=%s;"
                .formatted(quoted(user), quoted(password));
    }

    private static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** Never the password itself. */
    @Override
    public String toString() {
        return "KafkaLogin[" + user + "]";
    }
}
