package org.tejido.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The optimising compiler's threads of another JVM, as Linux shows them. */
final class Compilers {

    /** Counted from the end of the thread's name, which may have spaces in it: proc(5), field 19 of 52. */
    private static final int NICE_AFTER_NAME = 16;

    private Compilers() {}

    /** How far each steps back for others: 0 is the usual, 19 the most. */
    static List<Integer> of(ProcessHandle jvm) throws IOException {
        var nices = new ArrayList<Integer>();
        try (var threads = Files.list(Path.of("/proc", Long.toString(jvm.pid()), "task"))) {
            for (var thread : threads.toList()) {
                var stat = Files.readString(thread.resolve("stat"));
                if (stat.contains("(C2 Compiler")) {
                    var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
                    nices.add(Integer.parseInt(fields[NICE_AFTER_NAME]));
                }
            }
        }
        return nices;
    }
}
