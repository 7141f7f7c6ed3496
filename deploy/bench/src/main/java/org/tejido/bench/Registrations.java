package org.tejido.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.tejido.demo.client.Ids;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seats: how many a second, through the gateway, beside the statement that gives them away, alone and over JDBC, as pgbench
 * would run it; and whether after all of it exactly as many are gone as there were.
 */
final class Registrations implements Benchmark {

    private static final int CLIENTS = 200;
    private static final int FLOOR_CLIENTS = 32;
    private static final int EVENTS = 50;
    private static final int PLENTY = 100_000;
    private static final int RUSH = 3_000;
    private static final int REPEATED = 50;
    private static final int FEW_CLIENTS = 8;
    private static final Duration COMPILING = Duration.ofSeconds(30);
    private static final Duration WARM_UP = Duration.ofSeconds(12);
    private static final Duration MEASURED = Duration.ofSeconds(10);

    private static final String TAKE = "SELECT verdict FROM take_seats(?, now(), ?::json)";

    private static final String TOLD = "SELECT count(*) FROM outbox WHERE topic = 'event.registration.v1'";
    private static final String HEARD = """
            SELECT coalesce(min(applied), 0)
              FROM (SELECT sum(sequence) applied FROM inbox WHERE topic = 'event.registration.v1' GROUP BY subscription)
            """;

    private final JsonMapper json = JsonMapper.shared();

    @Override
    public String name() {
        return "registrations";
    }

    @Override
    public String measures() {
        return "seats of one event, of %d and of none left, %d clients through the gateway; floor: the statement, %d clients over JDBC"
                .formatted(EVENTS, CLIENTS, FLOOR_CLIENTS);
    }

    @Override
    public List<Figure> run(Setting setting) throws Exception {
        try (var signer = new Signer()) {
            var figures = new ArrayList<Figure>();
            figures.addAll(alone(setting, signer));
            figures.addAll(together(setting, signer));
            return figures;
        }
    }

    /** Before: each goes in alone. On the same data, minutes earlier. */
    private List<Figure> alone(Setting setting, Signer signer) throws Exception {
        var environment = new HashMap<>(Read.unlimited(signer));
        environment.put("TEJIDO_EVENT_TOGETHER", "1");
        try (var installation = Installation.on(setting.folder(), environment)) {
            signer.standsInFor(installation);
            installation.start();
            var house = House.open(installation);
            var hot = event(house, PLENTY);
            compile(installation, house.apiKey("event"), hot, full(installation, house));
            var rate = run(installation, door(installation, house.apiKey("event"), () -> hot, 201))
                    .rate();
            return List.of(Figure.of("one event, one by one, rate", rate, "1/s"));
        }
    }

    private List<Figure> together(Setting setting, Signer signer) throws Exception {
        try (var installation = Installation.on(setting.folder(), Read.unlimited(signer))) {
            signer.standsInFor(installation);
            installation.start();
            var house = House.open(installation);
            var key = house.apiKey("event");
            var hot = event(house, PLENTY);
            var many = new ArrayList<UUID>();
            for (var number = 0; number < EVENTS; number++) {
                many.add(event(house, PLENTY));
            }
            var full = full(installation, house);

            compile(installation, key, hot, full);
            var figures = new ArrayList<Figure>();
            var floorOfOne = floor(installation, () -> event(house, PLENTY));
            figures.addAll(
                    run(installation, door(installation, key, () -> hot, 201)).figures("one event", floorOfOne));
            var floorOfMany = floor(installation, many);
            figures.addAll(run(installation, door(installation, key, () -> Read.any(many), 201))
                    .figures("%d events".formatted(EVENTS), floorOfMany));
            var floorOfNone = floor(installation, List.of(full));
            figures.addAll(
                    run(installation, door(installation, key, () -> full, 409)).figures("sold out", floorOfNone));
            figures.addAll(run(installation, direct(installation, signer, () -> full, 409))
                    .figures("sold out, at the service", floorOfNone));
            figures.addAll(rush(installation, house, key));
            figures.addAll(control(installation, house));
            figures.add(Figure.of(
                            "drift of all pools",
                            number(
                                    installation,
                                    "SELECT coalesce(sum(abs(taken - counted_seats(pool))), 0) FROM pool WHERE capacity <> %d"
                                            .formatted(Control.CAPACITY)),
                            "seats")
                    .beside(0));
            return figures;
        }
    }

    /** More clients than seats until all are gone; every other asks a second time under its key. */
    private List<Figure> rush(Installation installation, House house, String key) throws Exception {
        var event = event(house, RUSH);
        var confirmed = new AtomicLong();
        ClosedLoop.run(CLIENTS, Duration.ofSeconds(20), () -> new Rusher(installation, event, key, confirmed));
        var held = number(
                installation,
                "SELECT coalesce(sum(seats), 0) FROM registration WHERE event_id = '%s' AND stage <> 'cancelled'"
                        .formatted(event));
        var twice = number(
                installation,
                "SELECT count(*) - count(DISTINCT lower(email)) FROM registration WHERE event_id = '%s'"
                        .formatted(event));
        return List.of(
                Figure.of("rush for %,d seats: oversold".formatted(RUSH), Math.max(0, held - RUSH), "seats")
                        .beside(0),
                Figure.of("rush: undersold", Math.max(0, RUSH - held), "seats").beside(0),
                Figure.of("rush: confirmed to clients and not there", confirmed.get() - held, "seats")
                        .beside(0),
                Figure.of("rush: twice", twice, "people").beside(0));
    }

    /** The same statement without its lock, its guard and its constraint has to oversell, or all of this proves nothing. */
    private List<Figure> control(Installation installation, House house) throws Exception {
        var event = event(house, Control.CAPACITY);
        try (var connection = installation.connect("event")) {
            Control.unguard(connection);
        }
        ClosedLoop.run(
                FLOOR_CLIENTS,
                Duration.ofSeconds(5),
                () -> new Statement(
                        installation.connect("event"),
                        TAKE.replace("take_seats", "take_seats_unguarded"),
                        statement -> bind(statement, event)));
        var oversold = number(installation, "SELECT count(*) FROM registration WHERE event_id = '%s'".formatted(event))
                - Control.CAPACITY;
        if (oversold <= 0) {
            throw new IllegalStateException("Without its guard it does not oversell either: this proves nothing.");
        }
        return List.of(Figure.of("control, without the guard: oversold", oversold, "seats"));
    }

    /** {@code take_seats} made worse. */
    private static final class Control {

        static final int CAPACITY = 777;

        static void unguard(Connection connection) throws SQLException {
            try (var sql = connection.createStatement()) {
                String source;
                try (var rows = sql.executeQuery("SELECT pg_get_functiondef('take_seats'::regproc)")) {
                    rows.next();
                    source = rows.getString(1);
                }
                sql.execute(without(without(source, " FOR UPDATE"), " AND pool.taken + moves.seats <= pool.capacity")
                        .replace("take_seats", "take_seats_unguarded"));
                sql.execute("ALTER TABLE pool DROP CONSTRAINT seats_within_capacity");
            }
        }

        private static String without(String source, String guard) {
            if (!source.contains(guard)) {
                throw new IllegalStateException("There is no%s to take away.".formatted(guard));
            }
            return source.replace(guard, "");
        }
    }

    private final class Rusher implements ClosedLoop.Client {

        private final Wire wire;
        private final UUID event;
        private final String authorization;
        private final AtomicLong confirmed;

        Rusher(Installation installation, UUID event, String key, AtomicLong confirmed) throws IOException {
            this.wire = new Wire(installation.port("TEJIDO_PORT"));
            this.event = event;
            this.authorization = "Bearer " + key;
            this.confirmed = confirmed;
        }

        @Override
        public void once() throws IOException {
            var command = UUID.randomUUID().toString();
            var request = Wire.post(address(event), authorization, command, wish());
            var status = wire.exchange(request);
            if (status == 201) {
                confirmed.incrementAndGet();
            }
            if (ThreadLocalRandom.current().nextInt(100) < REPEATED
                    && wire.exchange(request) != status
                    && status == 201) {
                throw new IllegalStateException("A repetition was answered otherwise than the first time.");
            }
        }

        @Override
        public void close() throws IOException {
            wire.close();
        }
    }

    /** What was asked of the running system for ten seconds, and what of it was applied in the other services. */
    private record Run(Latencies latencies, double appMicros, double postgresMicros, double heardMillis) {

        double rate() {
            return latencies.count() / (double) MEASURED.toSeconds();
        }

        List<Figure> figures(String what, double floor) {
            return List.of(
                    Figure.of(what + ", rate", rate(), "1/s").beside(floor),
                    Figure.of(what + ", times the floor", rate() / floor, ""),
                    Figure.of(what + ", p50", latencies.millisAt(0.5), "ms"),
                    Figure.of(what + ", p99", latencies.millisAt(0.99), "ms"),
                    Figure.of(what + ", CPU a request, Java", appMicros, "µs"),
                    Figure.of(what + ", CPU a request, PostgreSQL", postgresMicros, "µs"),
                    Figure.of(what + ", until all of it is heard elsewhere", heardMillis, "ms"));
        }
    }

    private static Run run(Installation installation, Callable<? extends ClosedLoop.Client> client) throws Exception {
        ClosedLoop.run(CLIENTS, WARM_UP, client);
        settle(installation);
        var processes = installation.processes();
        var apps = Processes.cpuSeconds(processes.get("apps"));
        var postgres = Processes.cpuSeconds(processes.get("postgresql"));
        var latencies = ClosedLoop.run(CLIENTS, MEASURED, client);
        var ended = System.nanoTime();
        settle(installation);
        var heard = (System.nanoTime() - ended) / 1e6;
        return new Run(
                latencies,
                (Processes.cpuSeconds(processes.get("apps")) - apps) * 1e6 / latencies.count(),
                (Processes.cpuSeconds(processes.get("postgresql")) - postgres) * 1e6 / latencies.count(),
                heard);
    }

    /** With few clients: many keep the compiler from the two cores that it shares with them. */
    private void compile(Installation installation, String key, UUID open, UUID full) throws Exception {
        ClosedLoop.run(FEW_CLIENTS, COMPILING, door(installation, key, () -> open, 201));
        ClosedLoop.run(FEW_CLIENTS, COMPILING, door(installation, key, () -> full, 409));
    }

    /** Until the other services have applied what was told, so that nobody works on it in what is measured next. */
    private static void settle(Installation installation) throws Exception {
        while (number(installation, "event", TOLD) > number(installation, "member", HEARD)) {
            Thread.sleep(Duration.ofMillis(50));
        }
    }

    private Callable<Caller> door(Installation installation, String key, Supplier<UUID> event, int expected) {
        return () -> new Caller(
                installation.port("TEJIDO_PORT"),
                () -> "Bearer " + key,
                expected,
                header -> Wire.post(
                        address(event.get()), header, UUID.randomUUID().toString(), wish()));
    }

    private Callable<Caller> direct(Installation installation, Signer signer, Supplier<UUID> event, int expected) {
        return () -> new Caller(
                installation.port("TEJIDO_EVENT_PORT"),
                () -> "Bearer " + signer.token("event-service"),
                expected,
                header -> Wire.post(
                        address(event.get()), header, UUID.randomUUID().toString(), wish()));
    }

    private double floor(Installation installation, Supplier<UUID> fresh) throws Exception {
        return floor(installation, List.of(fresh.get()));
    }

    /** The statement with one wish, as a client of the database would run it. */
    private double floor(Installation installation, List<UUID> events) throws Exception {
        Callable<Statement> client = () ->
                new Statement(installation.connect("event"), TAKE, statement -> bind(statement, Read.any(events)));
        ClosedLoop.run(FLOOR_CLIENTS, Duration.ofSeconds(3), client);
        return ClosedLoop.run(FLOOR_CLIENTS, MEASURED, client).count() / (double) MEASURED.toSeconds();
    }

    private UUID full(Installation installation, House house) throws SQLException, IOException {
        var event = event(house, 1);
        statement(installation, event);
        return event;
    }

    private void statement(Installation installation, UUID event) throws SQLException, IOException {
        try (var connection = installation.connect("event");
                var statement = connection.prepareStatement(TAKE)) {
            bind(statement, event);
            statement.execute();
        }
    }

    private void bind(PreparedStatement statement, UUID event) throws SQLException {
        statement.setObject(1, event);
        statement.setString(
                2,
                json.writeValueAsString(List.of(Map.ofEntries(
                        Map.entry("place", 0),
                        Map.entry("id", Ids.next()),
                        Map.entry("named", false),
                        Map.entry("team", true),
                        Map.entry("known", true),
                        Map.entry("name", "Ana Pérez"),
                        Map.entry("email", House.unlikeAnyOther() + "@example.org"),
                        Map.entry("seats", 1),
                        Map.entry("waits", false),
                        Map.entry("account", new UUID(7L << 12, 1L << 63)),
                        Map.entry("caller", "bench"),
                        Map.entry("key", House.unlikeAnyOther()),
                        Map.entry("fingerprint", "00")))));
    }

    private String wish() {
        return json.writeValueAsString(
                Map.of("person", Map.of("name", "Ana Pérez", "email", House.unlikeAnyOther() + "@example.org")));
    }

    private static String address(UUID event) {
        return "/api/events/" + event + "/registrations";
    }

    /** A published panel of so many seats. */
    private static UUID event(House house, int capacity) {
        var id = Ids.next();
        var manager = house.staff().manager();
        var start = LocalDateTime.ofInstant(Instant.now(), ZoneOffset.UTC)
                .plusDays(30)
                .withNano(0)
                .withSecond(0);
        manager.post("/api/events")
                .body(Map.of(
                        "id",
                        id,
                        "kind",
                        "panel",
                        "title",
                        Map.of("es", "Panel de la prueba"),
                        "startsAt",
                        start + ":00",
                        "endsAt",
                        start.plusHours(3) + ":00",
                        "zone",
                        "Europe/Madrid",
                        "capacity",
                        capacity,
                        "price",
                        Map.of("memberCents", 0, "otherCents", 4500, "currency", "EUR"),
                        "visibility",
                        "public"))
                .send()
                .expect(201);
        manager.post("/api/events/" + id + "/publication")
                .ifMatch("\"1\"")
                .send()
                .expect(200);
        return id;
    }

    private static double number(Installation installation, String sql) throws SQLException, IOException {
        return number(installation, "event", sql);
    }

    private static double number(Installation installation, String service, String sql)
            throws SQLException, IOException {
        try (var connection = installation.connect(service);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getDouble(1);
        }
    }
}
