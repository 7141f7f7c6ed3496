package org.tejido.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * What one kind of request took and cost, once it was warm.
 *
 * @param appMicros processor time of all applications a request
 */
record Measured(Latencies latencies, double appMicros, double postgresMicros) {

    static final int CLIENTS = 8;

    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration MEASURED = Duration.ofSeconds(10);

    static Measured of(Installation installation, Callable<? extends ClosedLoop.Client> client) throws Exception {
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

    List<Figure> figures(String what, Measured floor) {
        return List.of(
                Figure.of(what + ", rate", rate(), "1/s").beside(floor.rate()),
                Figure.of(what + ", p50", latencies.millisAt(0.5), "ms").beside(floor.latencies.millisAt(0.5)),
                Figure.of(what + ", p99", latencies.millisAt(0.99), "ms").beside(floor.latencies.millisAt(0.99)),
                Figure.of(what + ", CPU a request, Java", appMicros, "µs"),
                Figure.of(what + ", CPU a request, PostgreSQL", postgresMicros, "µs")
                        .beside(floor.postgresMicros));
    }

    private double rate() {
        return latencies.count() / (double) MEASURED.toSeconds();
    }
}
