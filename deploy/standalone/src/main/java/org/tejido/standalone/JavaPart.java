package org.tejido.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** A JVM of its own. */
final class JavaPart implements Part {

    private static final Duration PATIENCE = Duration.ofSeconds(7);
    private static final int LAST_WORDS = 20;

    private final String name;
    private final Settings settings;
    private final List<String> flags;
    private final List<String> mainAndArguments;
    private final Map<String, String> environment;
    private final BooleanSupplier ready;

    JavaPart(
            String name,
            Settings settings,
            List<String> flags,
            List<String> mainAndArguments,
            Map<String, String> environment,
            BooleanSupplier ready) {
        this.name = name;
        this.settings = settings;
        this.flags = flags;
        this.mainAndArguments = mainAndArguments;
        this.environment = environment;
        this.ready = ready;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public ProcessHandle start() throws IOException {
        var left = Claim.holder(claim(settings, name));
        if (left.isPresent()) {
            return left.get();
        }
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(mainAndArguments);
        Files.createDirectories(settings.logs());
        var builder = new ProcessBuilder(command)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(settings.log(name).toFile()));
        builder.environment().putAll(environment);
        return builder.start().toHandle();
    }

    @Override
    public boolean isReady() {
        return ready.getAsBoolean();
    }

    @Override
    public void stop(ProcessHandle process) {
        process.destroy();
    }

    @Override
    public Duration patience() {
        return PATIENCE;
    }

    @Override
    public String lastWords() {
        var log = settings.log(name);
        try {
            var lines = Files.readAllLines(log);
            return "Its log, " + log + ", ends with:\n"
                    + String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_WORDS), lines.size()));
        } catch (IOException _) {
            return "It left no log.";
        }
    }

    static Path claim(Settings settings, String name) {
        return settings.running().resolve(name + ".pid");
    }
}
