package org.tejido.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;

/** GET one organisation by key: at the service, through the gateway, and as the bare statement. */
final class Read implements Benchmark {

    private static final int ORGANISATIONS = 1_000;
    private static final int CLIENTS = 8;
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration MEASURED = Duration.ofSeconds(10);
    private static final Duration TOKEN_LASTS = Duration.ofSeconds(30);

    private static final String SQL = """
            SELECT id, version, name, kind, country, tax_id, city, website, sme, description, keywords
              FROM organisation WHERE id = ?
            """;

    @Override
    public String name() {
        return "read";
    }

    @Override
    public String measures() {
        return "GET one organisation by key, %d clients in a closed loop; floor: the statement over JDBC"
                .formatted(CLIENTS);
    }

    @Override
    public List<Figure> run(Path data) throws Exception {
        try (var signer = new Signer();
                var installation = Installation.on(data, settings(signer))) {
            signer.standsInFor(installation);
            installation.start();
            var house = House.open(installation);
            var ids = house.organisations(ORGANISATIONS);
            var floor = measure(installation, () -> new Statement(installation.connect("member"), ids));
            var key = "Bearer " + house.apiKey();
            var direct = measure(
                    installation,
                    () -> new Reader(
                            installation.port("TEJIDO_MEMBER_PORT"),
                            ids,
                            () -> "Bearer " + signer.token("member-service")));
            var through = measure(installation, () -> new Reader(installation.port("TEJIDO_PORT"), ids, () -> key));

            var figures = new ArrayList<Figure>();
            figures.addAll(direct.figures("at the service", floor));
            figures.addAll(through.figures("through the gateway", floor));
            figures.add(Figure.of("gateway's own, CPU a request", through.appMicros() - direct.appMicros(), "µs"));
            return figures;
        }
    }

    /** The gateway is measured, not its limits. */
    private static Map<String, String> settings(Signer signer) {
        return Map.of(
                "TEJIDO_JWKS_URI", signer.address(),
                "TEJIDO_LIMITS_REQUESTSPERSECOND", "1000000",
                "TEJIDO_LIMITS_BURST", "1000000");
    }

    private static Measured measure(Installation installation, Callable<? extends ClosedLoop.Client> client)
            throws Exception {
        ClosedLoop.run(CLIENTS, WARM_UP, client);
        var processes = installation.processes();
        var apps = processes.get("apps");
        var postgres = processes.get("postgresql");
        var appsBefore = Processes.cpuSeconds(apps);
        var postgresBefore = Processes.cpuSeconds(postgres);
        var latencies = ClosedLoop.run(CLIENTS, MEASURED, client);
        return new Measured(
                latencies,
                (Processes.cpuSeconds(apps) - appsBefore) * 1e6 / latencies.count(),
                (Processes.cpuSeconds(postgres) - postgresBefore) * 1e6 / latencies.count());
    }

    /** @param appMicros processor time of all applications a request */
    private record Measured(Latencies latencies, double appMicros, double postgresMicros) {

        List<Figure> figures(String where, Measured floor) {
            return List.of(
                    Figure.of(where + ", rate", rate(), "1/s").beside(floor.rate()),
                    Figure.of(where + ", p50", latencies.millisAt(0.5), "ms").beside(floor.latencies.millisAt(0.5)),
                    Figure.of(where + ", p99", latencies.millisAt(0.99), "ms").beside(floor.latencies.millisAt(0.99)),
                    Figure.of(where + ", CPU a request, Java", appMicros, "µs"),
                    Figure.of(where + ", CPU a request, PostgreSQL", postgresMicros, "µs")
                            .beside(floor.postgresMicros));
        }

        private double rate() {
            return latencies.count() / (double) MEASURED.toSeconds();
        }
    }

    private interface Authorization {
        String header();
    }

    /** Asks over one connection that stays open. */
    private static final class Reader implements ClosedLoop.Client {

        private final Wire wire;
        private final List<UUID> ids;
        private final Authorization authorization;
        private String header;
        private long headerUntil;

        Reader(int port, List<UUID> ids, Authorization authorization) throws IOException {
            this.wire = new Wire(port);
            this.ids = ids;
            this.authorization = authorization;
            this.header = authorization.header();
            this.headerUntil = System.nanoTime() + TOKEN_LASTS.toNanos();
        }

        @Override
        public void once() throws IOException {
            if (System.nanoTime() > headerUntil) {
                header = authorization.header();
                headerUntil = System.nanoTime() + TOKEN_LASTS.toNanos();
            }
            var status = wire.exchange(Wire.get("/api/organisations/" + any(ids), header));
            if (status != 200) {
                throw new IllegalStateException("A read was answered with " + status);
            }
        }

        @Override
        public void close() throws IOException {
            wire.close();
        }
    }

    /** The same row without anything in between. */
    private static final class Statement implements ClosedLoop.Client {

        private final Connection connection;
        private final PreparedStatement statement;
        private final List<UUID> ids;

        Statement(Connection connection, List<UUID> ids) throws SQLException {
            this.connection = connection;
            this.statement = connection.prepareStatement(SQL);
            this.ids = ids;
        }

        @Override
        public void once() throws SQLException {
            statement.setObject(1, any(ids));
            try (var rows = statement.executeQuery()) {
                if (!rows.next() || rows.getString("name").isEmpty()) {
                    throw new IllegalStateException("An organisation is not there");
                }
            }
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    private static UUID any(List<UUID> ids) {
        return ids.get(ThreadLocalRandom.current().nextInt(ids.size()));
    }
}
