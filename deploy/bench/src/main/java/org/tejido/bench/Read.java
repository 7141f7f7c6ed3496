package org.tejido.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** GET one organisation by key: at the service, through the gateway, and as the bare statement. */
final class Read implements Benchmark {

    static final String SQL = """
            SELECT name, id, version, kind, country, tax_id, city, website, sme, description, keywords
              FROM organisation WHERE id = ?
            """;

    private static final int ORGANISATIONS = 1_000;

    @Override
    public String name() {
        return "read";
    }

    @Override
    public String measures() {
        return "GET one organisation by key, %d clients in a closed loop; floor: the statement over JDBC"
                .formatted(Measured.CLIENTS);
    }

    @Override
    public List<Figure> run(Setting setting) throws Exception {
        try (var signer = new Signer();
                var installation = Installation.on(setting.folder(), unlimited(signer))) {
            signer.standsInFor(installation);
            installation.start();
            var house = House.open(installation);
            return measure(installation, signer, house.apiKey(), house.organisations(ORGANISATIONS));
        }
    }

    /** A service that takes the benchmark's tokens beside the gateway's, and a gateway without its limits. */
    static Map<String, String> unlimited(Signer signer) {
        return Map.of(
                "TEJIDO_JWKS_URI", signer.address(),
                "TEJIDO_LIMITS_REQUESTSPERSECOND", "1000000",
                "TEJIDO_LIMITS_BURST", "1000000");
    }

    static List<Figure> measure(Installation installation, Signer signer, String key, List<UUID> ids) throws Exception {
        var floor = Measured.of(
                installation,
                () -> new Statement(
                        installation.connect("member"), SQL, statement -> statement.setObject(1, any(ids))));
        var direct = Measured.of(
                installation,
                reader(installation.port("TEJIDO_MEMBER_PORT"), () -> "Bearer " + signer.token("member-service"), ids));
        var through = Measured.of(installation, reader(installation.port("TEJIDO_PORT"), () -> "Bearer " + key, ids));

        var figures = new ArrayList<Figure>();
        figures.addAll(direct.figures("by key at the service", floor));
        figures.addAll(through.figures("by key", floor));
        figures.add(Figure.of("gateway's own, CPU a request", through.appMicros() - direct.appMicros(), "µs"));
        return figures;
    }

    private static Callable<Caller> reader(int port, Supplier<String> authorization, List<UUID> ids) {
        return () -> new Caller(port, authorization, 200, header -> Wire.get("/api/organisations/" + any(ids), header));
    }

    static UUID any(List<UUID> ids) {
        return ids.get(ThreadLocalRandom.current().nextInt(ids.size()));
    }
}
