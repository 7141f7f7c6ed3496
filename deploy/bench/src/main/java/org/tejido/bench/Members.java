package org.tejido.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tejido.demo.client.Ids;
import tools.jackson.databind.json.JsonMapper;

/** What an office does all day, through the gateway, in a registry of a given size. */
final class Members implements Benchmark {

    private static final String PAGE = """
            SELECT name, id, version, kind, country, tax_id, city, website, sme, description, keywords
              FROM organisation WHERE sort_name > ? ORDER BY sort_name, id LIMIT 51
            """;
    private static final String SEARCH = """
            SELECT name, id, version, kind, country, tax_id, city, website, sme, description, keywords
              FROM organisation WHERE search_text LIKE ALL (?) ORDER BY sort_name, id LIMIT 51
            """;
    private static final String TIMELINE = """
            SELECT kind, occurred_at, subject, sequence, parameters, source
              FROM history WHERE organisation_id = ? ORDER BY occurred_at DESC, id DESC LIMIT 51
            """;
    private static final String CREATE = """
            WITH told AS (INSERT INTO outbox (topic, type, subject, sequence, data)
                          VALUES ('member.organisation.v1', 'member.organisation.registered', ?, 1, '{}'))
            INSERT INTO organisation (id, name, kind, country, city, keywords, version)
            VALUES (?, ?, 'company', 'ES', 'Valladolid', '{oncology}', 1)
            """;

    /** As they are typed: beginnings of words that thousands share, and of one that few have. */
    private static final List<String> SHARED =
            List.of("onc", "fund inv duer", "lab onco", "hosp", "diagnost leon", "insti geno gred", "terapias avanz");

    private final JsonMapper json = JsonMapper.shared();

    @Override
    public String name() {
        return "members";
    }

    @Override
    public String measures() {
        return "read, page, search, timeline and registration among --n organisations, %d clients; floor: SQL over JDBC"
                .formatted(Measured.CLIENTS);
    }

    @Override
    public List<Figure> run(Setting setting) throws Exception {
        try (var signer = new Signer();
                var installation = Installation.on(setting.folder(), Read.unlimited(signer))) {
            signer.standsInFor(installation);
            installation.start();
            var house = House.open(installation);
            Registry.fill(installation, setting.size());
            var known = Registry.some(installation);
            var ids = known.stream().map(Registry.Known::id).toList();
            var key = house.apiKey();

            var figures = new ArrayList<>(Read.measure(installation, signer, key, ids));
            var office = new Office(installation, () -> "Bearer " + key);
            var pages = house.pages("/api/organisations?limit=50", 40);
            figures.addAll(office.asks(
                    "page of 50",
                    () -> any(pages),
                    PAGE,
                    statement -> statement.setString(1, any(known).name().toLowerCase())));
            figures.addAll(office.asks(
                    "search as typed",
                    () -> "/api/organisations?limit=50&query=" + encoded(typed(known)),
                    SEARCH,
                    statement -> search(statement, typed(known))));
            figures.addAll(office.asks(
                    "timeline",
                    () -> "/api/organisations/" + any(ids) + "/history?limit=50",
                    TIMELINE,
                    statement -> statement.setObject(1, any(ids))));
            figures.addAll(registrations(installation, key));
            return figures;
        }
    }

    private List<Figure> registrations(Installation installation, String key) throws Exception {
        var floor =
                Measured.of(installation, () -> new Statement(installation.connect("member"), CREATE, Members::create));
        Function<String, byte[]> request = header ->
                Wire.post("/api/organisations", header, json.writeValueAsString(House.organisation(Ids.next())));
        var through = Measured.of(
                installation, () -> new Caller(installation.port("TEJIDO_PORT"), () -> "Bearer " + key, 201, request));
        return through.figures("registration", floor);
    }

    /** Somebody with a key, who asks through the gateway. */
    private record Office(Installation installation, Supplier<String> authorization) {

        List<Figure> asks(String what, Supplier<String> address, String sql, Statement.Parameters parameters)
                throws Exception {
            var floor = Measured.of(installation, () -> new Statement(installation.connect("member"), sql, parameters));
            var through = Measured.of(
                    installation,
                    () -> new Caller(
                            installation.port("TEJIDO_PORT"),
                            authorization,
                            200,
                            header -> Wire.get(address.get(), header)));
            return through.figures(what, floor);
        }
    }

    private static void create(PreparedStatement statement) throws SQLException {
        var id = Ids.next();
        statement.setObject(1, id);
        statement.setObject(2, id);
        statement.setString(3, House.unlikeAnyOther());
    }

    private static void search(PreparedStatement statement, String typed) throws SQLException {
        var patterns = new ArrayList<String>();
        for (var word : typed.split(" ")) {
            patterns.add("% " + word + "%");
        }
        statement.setArray(1, statement.getConnection().createArrayOf("text", patterns.toArray()));
    }

    /** Half of the time something that thousands have, half of the time the first letters of a word of its own. */
    private static String typed(List<Registry.Known> known) {
        return ThreadLocalRandom.current().nextBoolean()
                ? any(SHARED)
                : any(known).begun();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static <T> T any(List<T> all) {
        return all.get(ThreadLocalRandom.current().nextInt(all.size()));
    }
}
