package org.tejido.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What Linux tells of processes under {@code /proc}. */
final class Processes {

    /** Clock ticks a second in {@code /proc}; 100 on every Linux of today (sysconf(_SC_CLK_TCK)). */
    private static final double TICKS = 100;

    private static final int USER = 13;
    private static final int CHILDREN_SYSTEM = 16;

    private Processes() {}

    /** Resident memory of a process without its children, in MB; 0 if it is gone. */
    static double residentMegabytes(ProcessHandle process) {
        return lines(proc(process, "status"))
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
                .sum();
    }

    /**
     * Memory of a process and its children in MB, shared pages counted in proportion, as PostgreSQL's processes share most of
     * theirs.
     */
    static double proportionalMegabytes(ProcessHandle process) {
        return withChildren(process)
                .flatMap(one -> lines(proc(one, "smaps_rollup")))
                .filter(line -> line.startsWith("Pss:"))
                .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
                .sum();
    }

    /** Processor time of a process and its children, those that have ended included, in seconds. */
    static double cpuSeconds(ProcessHandle process) {
        return withChildren(process).mapToDouble(Processes::ownAndEnded).sum();
    }

    /** The load of the last minute. */
    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static Stream<ProcessHandle> withChildren(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants());
    }

    private static double ownAndEnded(ProcessHandle process) {
        return lines(proc(process, "stat")).mapToDouble(Processes::secondsIn).sum();
    }

    /** The second field is the program's name in brackets, which may hold anything; fields are counted after it. */
    static double secondsIn(String stat) {
        var fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
        return fields.subList(USER - 2, CHILDREN_SYSTEM - 1).stream()
                        .mapToLong(Long::parseLong)
                        .sum()
                / TICKS;
    }

    private static Path proc(ProcessHandle process, String file) {
        return Path.of("/proc", Long.toString(process.pid()), file);
    }

    private static Stream<String> lines(Path file) {
        try {
            return Arrays.stream(Files.readString(file).split("\n"));
        } catch (NoSuchFileException gone) {
            return Stream.of();
        } catch (IOException failed) {
            return gone(failed);
        }
    }

    /** A process that ends while its file is read says so in a way of its own. */
    private static Stream<String> gone(IOException failed) {
        if (String.valueOf(failed.getMessage()).contains("No such process")) {
            return Stream.of();
        }
        throw new UncheckedIOException(failed);
    }
}
