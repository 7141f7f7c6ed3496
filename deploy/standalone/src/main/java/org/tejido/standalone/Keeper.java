package org.tejido.standalone;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The shell that starts the launcher again. Should it be the one that is killed, the launcher puts another in its place. */
final class Keeper {

    private final Settings settings;
    private final Journal journal;

    Keeper(Settings settings, Journal journal) {
        this.settings = settings;
        this.journal = journal;
    }

    /** Does nothing where the launcher was started by hand. */
    void watch() {
        parent().ifPresent(keeper -> keeper.onExit().thenRun(this::replace));
    }

    private Optional<ProcessHandle> parent() {
        var number = settings.value("TEJIDO_KEEPER").map(Long::valueOf);
        return ProcessHandle.current().parent().filter(parent -> number.filter(given -> given == parent.pid())
                .isPresent());
    }

    /** Leaves without stopping anything: the next launcher takes over what runs. */
    private void replace() {
        if (Standalone.isStopping()) {
            return;
        }
        journal.say("the keeper was killed; another one takes its place");
        try {
            new ProcessBuilder(command())
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Runtime.getRuntime().halt(0);
        } catch (IOException failure) {
            journal.say("that failed: " + failure.getMessage());
        }
    }

    private List<String> command() {
        var command = new ArrayList<>(List.of(settings.home().resolve("tejido").toString(), "keep", "resume"));
        if (settings.external()) {
            command.add("--external");
        }
        return command;
    }
}
