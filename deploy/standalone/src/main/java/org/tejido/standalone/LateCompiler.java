package org.tejido.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets this JVM's optimising compiler yield to the applications while they start: on two cores it would take a third of
 * them for code that runs once. Once they answer it has its share again, since a busy system without it stays three
 * times as expensive for minutes.
 *
 * <p>Only a privileged process may take a share back. Where this one may not, threads cannot be told apart or there is
 * no {@code renice}, nothing changes.
 */
final class LateCompiler {

    /** About a ninth of the share of a thread of the usual priority. */
    private static final int YIELDING = 10;

    private static final int USUAL = 0;

    private LateCompiler() {}

    /** Returns whether it yields from now on. */
    static boolean stepBack() {
        return renice(1) && renice(USUAL) && renice(YIELDING);
    }

    static void resume() {
        renice(USUAL);
    }

    private static boolean renice(int nice) {
        try {
            var command = new ArrayList<>(List.of("renice", "-n", Integer.toString(nice), "-p"));
            command.addAll(compilers());
            return new ProcessBuilder(command)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<String> compilers() throws IOException {
        try (var threads = Files.list(Path.of("/proc/self/task"))) {
            return threads.filter(LateCompiler::optimises)
                    .map(thread -> thread.getFileName().toString())
                    .toList();
        }
    }

    private static boolean optimises(Path thread) {
        try {
            return Files.readString(thread.resolve("comm")).startsWith("C2 Compiler");
        } catch (IOException _) {
            return false;
        }
    }
}
