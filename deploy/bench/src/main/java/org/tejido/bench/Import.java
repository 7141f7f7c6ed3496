package org.tejido.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tejido.demo.client.Answer;
import org.tejido.demo.client.Client;
import org.tejido.demo.client.Ids;
import org.tejido.demo.client.Until;
import tools.jackson.databind.json.JsonMapper;

/** A file of --n organisations, from its first byte to its last row written, and told to the other services. */
final class Import implements Benchmark {

    private static final int BATCH = 1_000;
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Set<String> UNDER_WAY = Set.of("trying", "comparing", "committing");

    /** A batch of rows with their outbox rows, as a statement alone would write them. */
    private static final String FLOOR = """
            WITH made AS (
              INSERT INTO organisation (id, name, kind, country, city, keywords, version)
              SELECT gen_random_uuid(), md5(random()::text), 'company', 'ES', 'Valladolid', '{oncology}', 1
                FROM generate_series(1, %d)
              RETURNING id)
            INSERT INTO outbox (topic, type, subject, sequence, data)
            SELECT 'member.organisation.v1', 'member.organisation.registered', id, 1, '{}' FROM made
            """.formatted(BATCH);

    private static final int FLOOR_BATCHES = 20;

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String measures() {
        return "a CSV file of --n organisations: sent, tried, written; floor: their rows alone over JDBC";
    }

    @Override
    public List<Figure> run(Setting setting) throws Exception {
        var settings = Map.of("TEJIDO_LIMITS_BODY", "64MB");
        try (var installation = Installation.on(setting.folder(), settings)) {
            installation.start();
            var key = House.open(installation).apiKey();
            var office = installation.api().system(key);
            var rows = setting.size();
            var floor = floor(installation);
            var figures = new ArrayList<Figure>();

            var sent = System.nanoTime();
            var upload = upload(installation, key, sheet(rows));
            figures.add(rate("rows staged", rows, sent, floor));
            var tried = System.nanoTime();
            var trial = moved(office, upload, "trial", "tried");
            figures.add(rate("rows tried, names compared", rows, tried, floor));
            var committed = System.nanoTime();
            var done = moved(office, trial, "commit", "done");
            figures.add(rate("rows written", rows, committed, floor));
            figures.add(rate("rows, from file to written", rows, sent, floor));
            figures.add(Figure.of(
                    "rows that were taken",
                    done.body().path("counts").path("written").asInt(),
                    ""));
            return figures;
        }
    }

    private static Figure rate(String what, int rows, long since, double floor) {
        return Figure.of(what, rows * 1e9 / (System.nanoTime() - since), "1/s").beside(floor);
    }

    private static Answer moved(Client office, Answer from, String move, String to) {
        var path = "/api/imports/" + from.text("importId");
        office.post(path + "/" + move).ifMatch(from.tag()).send().expect(200);
        var seen = Until.satisfied(
                PATIENCE, () -> office.get(path).expect(200), answer -> !UNDER_WAY.contains(answer.text("stage")));
        if (!seen.text("stage").equals(to)) {
            throw new IllegalStateException("The import is " + seen.body());
        }
        return seen;
    }

    private static Answer upload(Installation installation, String key, String sheet)
            throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var address = URI.create("http://127.0.0.1:" + installation.port("TEJIDO_PORT")
                    + "/api/imports?subject=organisations&id=" + Ids.next());
            var response = http.send(
                    HttpRequest.newBuilder(address)
                            .header("Authorization", "Bearer " + key)
                            .header("Content-Type", "text/csv")
                            .POST(BodyPublishers.ofString(sheet))
                            .build(),
                    BodyHandlers.ofString());
            return new Answer(
                            "POST " + address.getPath(),
                            response.statusCode(),
                            response.headers(),
                            JsonMapper.shared().readTree(response.body()))
                    .expect(202);
        }
    }

    private static String sheet(int rows) {
        var sheet = new StringBuilder("Name,Kind,Country,City,Keywords\r\n");
        for (var row = 0; row < rows; row++) {
            sheet.append(House.unlikeAnyOther()).append(",company,ES,Valladolid,oncology; genomes\r\n");
        }
        return sheet.toString();
    }

    /** Rows a second. */
    private static double floor(Installation installation) throws IOException, SQLException {
        try (Connection connection = installation.connect("member");
                var statement = connection.createStatement()) {
            var since = System.nanoTime();
            for (var batch = 0; batch < FLOOR_BATCHES; batch++) {
                statement.execute(FLOOR);
            }
            return FLOOR_BATCHES * BATCH * 1e9 / (System.nanoTime() - since);
        }
    }
}
