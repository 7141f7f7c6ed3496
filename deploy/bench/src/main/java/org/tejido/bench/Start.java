package org.tejido.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** From the command to READY, on a new folder and on one that is there; and what memory everything then holds. */
final class Start implements Benchmark {

    /** The launcher, the applications, the broker. */
    private static final int JAVA_PROCESSES = 3;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String measures() {
        return "time to READY and resident memory of each process";
    }

    @Override
    public List<Figure> run(Setting setting) throws Exception {
        var idle = idle();
        var figures = new ArrayList<Figure>();
        var installation = Installation.on(setting.folder().resolve("start"), Map.of());
        // Whatever has to be compiled is compiled before the clock runs.
        installation.start();
        installation.stop();
        var fresh = Installation.on(setting.folder().resolve("fresh"), Map.of());
        try {
            figures.add(Figure.of("ready, new data", fresh.start(), "s").beside(idle.seconds()));
        } finally {
            fresh.stop();
        }
        try (installation) {
            figures.add(
                    Figure.of("ready, data there", installation.start(), "s").beside(idle.seconds()));
            figures.addAll(memory(installation, idle));
            figures.add(Figure.of("processor time until ready", cpu(installation), "s"));
        }
        return figures;
    }

    private static List<Figure> memory(Installation installation, Cost idle) throws IOException {
        var figures = new ArrayList<Figure>();
        var sum = 0.0;
        for (var process : installation.processes().entrySet()) {
            if (process.getKey().equals("postgresql")) {
                figures.add(Figure.of(
                        "memory, PostgreSQL (proportional)",
                        Processes.proportionalMegabytes(process.getValue()),
                        "MB"));
                continue;
            }
            var resident = Processes.residentMegabytes(process.getValue());
            sum += resident;
            figures.add(Figure.of("memory, " + process.getKey(), resident, "MB").beside(idle.megabytes()));
        }
        figures.add(Figure.of("memory, all Java processes", sum, "MB").beside(JAVA_PROCESSES * idle.megabytes()));
        return figures;
    }

    private static double cpu(Installation installation) throws IOException {
        return installation.processes().values().stream()
                .mapToDouble(Start::ownSeconds)
                .sum();
    }

    private static double ownSeconds(ProcessHandle process) {
        return process.info()
                .totalCpuDuration()
                .map(time -> time.toMillis() / 1000.0)
                .orElse(0.0);
    }

    /** What a process of Java costs that does nothing. */
    private record Cost(double seconds, double megabytes) {}

    private static Cost idle() throws IOException {
        var since = System.nanoTime();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java, "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), Idle.class.getName())
                .start();
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            out.readLine();
            return new Cost((System.nanoTime() - since) / 1e9, Processes.residentMegabytes(process.toHandle()));
        } finally {
            process.destroyForcibly();
        }
    }
}
