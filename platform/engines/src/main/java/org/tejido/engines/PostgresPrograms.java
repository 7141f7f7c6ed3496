package org.tejido.engines;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** PostgreSQL's programs, run as an account that they accept, writing into one log. */
record PostgresPrograms(Path folder, Path log, Unprivileged way) {

    private static final int LAST_WORDS = 8;

    Path program(String name) {
        return folder.resolve(name);
    }

    Process spawn(String program, List<String> arguments) throws IOException {
        return new ProcessBuilder(way.command(program(program), arguments))
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /** @throws EngineFailed with the program's last words if it does not succeed */
    void run(String program, String... arguments) {
        try {
            if (spawn(program, List.of(arguments)).waitFor() != 0) {
                throw new EngineFailed(program + " failed:\n" + lastWords());
            }
        } catch (IOException failure) {
            throw new EngineFailed(program + " could not be run", failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new EngineFailed(program + " was interrupted", interruption);
        }
    }

    void own(Path path) throws IOException {
        way.own(path);
    }

    String lastWords() {
        return Folders.tail(log, LAST_WORDS);
    }
}
