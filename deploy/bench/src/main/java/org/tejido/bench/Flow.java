package org.tejido.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.tejido.demo.client.Ids;

/** From a command at one service to its effect in another: member-service registers, project-service knows. */
final class Flow implements Benchmark {

    private static final int A_SECOND = 50;
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration MEASURED = Duration.ofSeconds(20);
    private static final Duration LATEST = Duration.ofSeconds(30);
    private static final String KNOWN = "SELECT id FROM organisation WHERE id = ANY (?)";

    @Override
    public String name() {
        return "flow";
    }

    @Override
    public String measures() {
        return "command in one service → known in another, %d a second; floor: a bare producer, consumer and insert"
                .formatted(A_SECOND);
    }

    @Override
    public List<Figure> run(Setting setting) throws Exception {
        try (var installation = Installation.on(setting.folder(), Map.of())) {
            installation.start();
            var house = House.open(installation);
            var floor = bare(installation);
            commands(installation, house, WARM_UP);
            var measured = commands(installation, house, MEASURED);
            return figures(measured, floor);
        }
    }

    private record Measured(Latencies answered, Latencies known, long sent) {}

    private static List<Figure> figures(Measured measured, Latencies floor) {
        var figures = new ArrayList<Figure>();
        figures.add(Figure.of("command answered, p50", measured.answered.millisAt(0.5), "ms"));
        figures.add(Figure.of("command answered, p99", measured.answered.millisAt(0.99), "ms"));
        figures.add(Figure.of("known in the other service, p50", measured.known.millisAt(0.5), "ms")
                .beside(floor.millisAt(0.5)));
        figures.add(Figure.of("known in the other service, p99", measured.known.millisAt(0.99), "ms")
                .beside(floor.millisAt(0.99)));
        figures.add(Figure.of("commands whose effect never came", measured.sent - measured.known.count(), "")
                .beside(0));
        return figures;
    }

    /** Both are counted from the moment at which the command was to be sent. */
    private static Measured commands(Installation installation, House house, Duration during) throws Exception {
        var manager = house.staff().manager();
        var took = new ConcurrentLinkedQueue<Long>();
        try (var arrivals = new Arrivals(installation.connect("project"), KNOWN)) {
            Pace.keep(A_SECOND, during, planned -> {
                var id = Ids.next();
                arrivals.await(id, planned);
                manager.post("/api/organisations?resemblanceAccepted=true")
                        .body(House.organisation(id))
                        .send()
                        .expect(201);
                took.add(System.nanoTime() - planned);
            });
            var answered = new Latencies();
            took.forEach(answered::add);
            return new Measured(answered, arrivals.arrived(LATEST), A_SECOND * during.toSeconds());
        }
    }

    private static Latencies bare(Installation installation) throws Exception {
        var servers = "127.0.0.1:" + installation.port("TEJIDO_KAFKA_PORT");
        try (var messages = new BareMessages(servers, installation.connect("project"));
                var warmUp = new Arrivals(installation.connect("project"), BareMessages.present());
                var arrivals = new Arrivals(installation.connect("project"), BareMessages.present())) {
            for (var each : List.of(warmUp, arrivals)) {
                Pace.keep(A_SECOND, WARM_UP, planned -> {
                    var id = Ids.next();
                    each.await(id, planned);
                    messages.send(id);
                });
            }
            warmUp.arrived(LATEST);
            return arrivals.arrived(LATEST);
        }
    }
}
