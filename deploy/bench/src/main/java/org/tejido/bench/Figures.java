package org.tejido.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.tejido.demo.client.Client;

/** The dashboard: all figures of the plan with their trends, counted from --n facts. */
final class Figures implements Benchmark {

    static final String PLAN = "019aa5f0-3c00-7a10-8000-0000000f0001";
    private static final int INDICATORS = 40;
    private static final int FACTS_A_SECOND = 10;
    private static final int FRESH_DAYS = 10;

    private static final String KEPT = """
            SELECT f.value::text FROM counted_figure f JOIN indicator i ON i.id = f.indicator_id
             WHERE i.plan_id = '%s' AND f.day >= current_date - interval '5 years' AND f.value IS NOT NULL
            """.formatted(PLAN);

    private static final String CALL = """
            INSERT INTO plan_fact (kind, happened_on, organisation_id, subject, sequence, line, quantity, source)
            VALUES ('member.interaction.call', current_date, gen_random_uuid(), gen_random_uuid(), 1, 7, 15, '/api/benchmark')
            """;

    @Override
    public String name() {
        return "figures";
    }

    @Override
    public String measures() {
        return "the dashboard of %d indicators over --n facts, %d clients; floor: the kept figures over JDBC"
                .formatted(INDICATORS, Measured.CLIENTS);
    }

    @Override
    public List<Figure> run(Setting setting) throws Exception {
        try (var signer = new Signer();
                var installation = Installation.on(setting.folder(), Read.unlimited(signer))) {
            signer.standsInFor(installation);
            installation.start();
            var house = House.open(installation);
            fill(installation, setting.size());
            complete(house.staff().manager());
            var key = house.apiKey();

            var figures = new ArrayList<Figure>();
            figures.add(Figure.of(
                    "first to ask for a day, median", firstOfADay(house.staff().manager()), "ms"));
            ask(house.staff().manager(), LocalDate.now());
            var floor = Measured.of(installation, () -> new Statement(installation.connect("member"), KEPT, _ -> {}));
            figures.addAll(asked(installation, key).figures("dashboard", floor));
            var writing = new AtomicBoolean(true);
            var writer = Thread.ofPlatform().start(() -> write(installation, writing));
            figures.addAll(asked(installation, key).figures("with %d calls a second".formatted(FACTS_A_SECOND), floor));
            writing.set(false);
            writer.join();
            return figures;
        }
    }

    private static Measured asked(Installation installation, String key) throws Exception {
        return Measured.of(
                installation,
                () -> new Caller(
                        installation.port("TEJIDO_PORT"),
                        () -> "Bearer " + key,
                        200,
                        header -> Wire.get("/api/plans/" + PLAN + "/figures", header)));
    }

    /** Days that nobody has asked for: every figure and its trend is counted. */
    private static double firstOfADay(Client manager) {
        var latencies = new Latencies();
        for (var ago = 1; ago <= FRESH_DAYS; ago++) {
            var begun = System.nanoTime();
            ask(manager, LocalDate.now().minusDays(ago * 17L));
            latencies.add(System.nanoTime() - begun);
        }
        return latencies.millisAt(0.5);
    }

    private static void ask(Client manager, LocalDate on) {
        manager.get("/api/plans/" + PLAN + "/figures?on=" + on).expect(200);
    }

    /** The shipped plan has fewer indicators. */
    private static void complete(Client manager) {
        var known = manager.get("/api/plans/" + PLAN + "/indicators")
                .expect(200)
                .items()
                .size();
        for (var number = known; number < INDICATORS; number++) {
            manager.post("/api/plans/" + PLAN + "/indicators")
                    .body(indicator(number))
                    .send()
                    .expect(201);
        }
    }

    private static Map<String, Object> indicator(int number) {
        return Map.ofEntries(
                Map.entry("line", 1 + number % 18),
                Map.entry("code", "bench-" + number),
                Map.entry("titleEs", "Entidades atendidas"),
                Map.entry("titleEn", "Organisations attended to"),
                Map.entry("unit", "number"),
                Map.entry("direction", "up"),
                Map.entry("frequency", "monthly"),
                Map.entry("sourceEs", "Registros"),
                Map.entry("sourceEn", "Records"),
                Map.entry(
                        "definition",
                        Map.of(
                                "measure",
                                "organisations",
                                "kinds",
                                List.of("member.interaction.call", "member.interaction.visit"),
                                "line",
                                1 + number % 18,
                                "span",
                                "plan")),
                Map.entry("targets", Map.of("2026", 100)));
    }

    /** Leaves facts alone that are there already. */
    static void fill(Installation installation, int size) throws IOException, SQLException {
        try (var connection = installation.connect("member");
                var statement = connection.createStatement()) {
            if (count(statement) < size) {
                statement.execute(script().replace("${size}", Integer.toString(size)));
            }
            statement.execute("VACUUM ANALYZE plan_fact");
        }
    }

    private static int count(java.sql.Statement statement) throws SQLException {
        try (var rows = statement.executeQuery("SELECT count(*) FROM plan_fact")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void write(Installation installation, AtomicBoolean going) {
        try (var connection = installation.connect("member");
                var statement = connection.prepareStatement(CALL)) {
            while (going.get()) {
                statement.execute();
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos() / FACTS_A_SECOND);
            }
        } catch (IOException | SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String script() throws IOException {
        try (InputStream script = Objects.requireNonNull(Figures.class.getResourceAsStream("facts.sql"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
