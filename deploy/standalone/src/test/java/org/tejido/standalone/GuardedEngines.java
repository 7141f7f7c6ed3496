package org.tejido.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tejido.engines.Broker;
import org.tejido.engines.Postgres;

/**
 * A PostgreSQL and a Kafka broker of somebody else's, who lets in nobody without TLS and a password. Their certificate is made
 * on the spot, and is its own authority.
 */
final class GuardedEngines implements AutoCloseable {

    static final String USER = "tejido";
    static final String PASSWORD = "a-long-one-of-theirs";

    private static final String STORE_PASSWORD = "changeit";

    final Path authority;
    final Postgres postgres;
    final Broker broker;

    private GuardedEngines(Path authority, Postgres postgres, Broker broker) {
        this.authority = authority;
        this.postgres = postgres;
        this.broker = broker;
    }

    static GuardedEngines start(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        var store = certificate(folder);
        var keys = KeyStore.getInstance(store.toFile(), STORE_PASSWORD.toCharArray());
        var certificate = pem("CERTIFICATE", keys.getCertificate("server").getEncoded());
        var key = pem(
                "PRIVATE KEY",
                keys.getKey("server", STORE_PASSWORD.toCharArray()).getEncoded());
        var authority = Files.writeString(folder.resolve("authority.pem"), certificate);
        return new GuardedEngines(
                authority, postgres(folder.resolve("database"), certificate, key), broker(folder, store));
    }

    private static Path certificate(Path folder) throws IOException, InterruptedException {
        var store = folder.resolve("server.p12");
        var made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=ip:127.0.0.1,dns:localhost",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        STORE_PASSWORD)
                .inheritIO()
                .start()
                .waitFor();
        if (made != 0) {
            throw new IOException("No certificate was made.");
        }
        return store;
    }

    private static String pem(String label, byte[] bytes) {
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                .formatted(label, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes), label);
    }

    /** Started once as it is made, to be changed as its operator would. */
    private static Postgres postgres(Path data, String certificate, String key) throws IOException {
        Postgres.start(data, 0, false).close();
        Files.writeString(data.resolve("server.crt"), certificate);
        Files.createFile(
                data.resolve("server.key"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(data.resolve("server.key"), key);
        Files.writeString(data.resolve("postgresql.conf"), "\nssl = on\n", StandardOpenOption.APPEND);
        Files.writeString(data.resolve("pg_hba.conf"), "hostssl all all 127.0.0.1/32 scram-sha-256\n");
        var postgres = Postgres.start(data, 0, false);
        postgres.createDatabase("tejido");
        return postgres;
    }

    private static Broker broker(Path folder, Path store) {
        var login = new KafkaLogin(USER, PASSWORD, Optional.empty());
        return Broker.start(
                folder.resolve("kafka"),
                0,
                List.of("SCRAM-SHA-512=[name=%s,password=%s]".formatted(USER, PASSWORD)),
                Map.ofEntries(
                        Map.entry("listener.security.protocol.map", "BROKER:SASL_SSL,CONTROLLER:PLAINTEXT"),
                        Map.entry("sasl.enabled.mechanisms", "SCRAM-SHA-512"),
                        Map.entry("sasl.mechanism.inter.broker.protocol", "SCRAM-SHA-512"),
                        Map.entry("listener.name.broker.scram-sha-512.sasl.jaas.config", login.jaas()),
                        Map.entry("ssl.keystore.type", "PKCS12"),
                        Map.entry("ssl.keystore.location", store.toString()),
                        Map.entry("ssl.keystore.password", STORE_PASSWORD),
                        Map.entry("ssl.truststore.type", "PKCS12"),
                        Map.entry("ssl.truststore.location", store.toString()),
                        Map.entry("ssl.truststore.password", STORE_PASSWORD)));
    }

    @Override
    public void close() {
        broker.close();
        postgres.close();
    }
}
