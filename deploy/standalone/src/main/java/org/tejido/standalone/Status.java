package org.tejido.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.tejido.engines.Postgres;

/** What {@code ./tejido status} prints: what runs, and whether it answers. Ends with 1 if something does not. */
final class Status {

    private static final String LINE = "%-12s %-22s %-8s %s%n";

    private final Settings settings;
    private boolean well = true;

    private Status(Settings settings) {
        this.settings = settings;
    }

    public static void main(String[] arguments) {
        var status = new Status(Settings.of(System.getenv(), false));
        status.print();
        System.exit(status.well ? 0 : 1);
    }

    private void print() {
        var apps = Claim.holder(JavaPart.claim(settings, Parts.APPS));
        for (var app : App.values()) {
            line(app.shortName(), settings.port(app), Health.isReady(settings.port(app)), apps);
        }
        var broker = Claim.holder(JavaPart.claim(settings, Parts.KAFKA));
        if (broker.isPresent() || !settings.external()) {
            line(Parts.KAFKA, settings.kafkaPort(), Health.listens(settings.kafkaPort()), broker);
        }
        var postgres = Postgres.atWorkOn(DatabasePart.folder(settings));
        if (postgres.isPresent() || !settings.external()) {
            line("postgresql", settings.databasePort(), Health.listens(settings.databasePort()), postgres);
        }
        line("launcher", 0, true, Claim.holder(settings.running().resolve("launcher.pid")));
    }

    private void line(String name, int port, boolean answers, Optional<ProcessHandle> process) {
        var fine = answers && process.isPresent();
        well &= fine;
        System.out.printf(
                LINE,
                name,
                fine ? "answers" : "DOES NOT ANSWER",
                port == 0 ? "" : port,
                process.map(running -> "process " + running.pid() + memory(running))
                        .orElse("no process"));
    }

    /** Where the system tells. */
    private static String memory(ProcessHandle process) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> ", " + Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MB")
                    .findFirst()
                    .orElse("");
        } catch (IOException _) {
            return "";
        }
    }
}
