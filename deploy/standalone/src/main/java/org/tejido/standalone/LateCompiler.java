package org.tejido.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets this JVM's optimising compiler yield to whatever else wants the processor. While four applications start on two
 * cores it would take a third of them for code that runs once; later, when there is room, it does all of its work.
 * Where threads cannot be told apart or reniced (not Linux, no {@code renice}) nothing changes.
 */
final class LateCompiler {

    /** About a ninth of the share of a thread of the usual priority. */
    private static final String NICE = "10";

    private LateCompiler() {}

    static void engage() {
        try (var threads = Files.list(Path.of("/proc/self/task"))) {
            var command = new ArrayList<>(List.of("renice", "-n", NICE, "-p"));
            threads.filter(LateCompiler::compiles)
                    .forEach(thread -> command.add(thread.getFileName().toString()));
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException _) {
            // Then it starts a little later.
        }
    }

    private static boolean compiles(Path thread) {
        try {
            return Files.readString(thread.resolve("comm")).startsWith("C2 Compiler");
        } catch (IOException _) {
            return false;
        }
    }
}
