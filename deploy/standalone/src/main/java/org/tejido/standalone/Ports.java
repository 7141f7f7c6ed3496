package org.tejido.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether the ports are free, and if not, who holds them. */
final class Ports {

    private static final String LISTENING = "0A";

    private Ports() {}

    /** @throws CannotStart naming every port that is taken, and by whom */
    static void requireFree(Map<String, Integer> ports) {
        var taken = ports.entrySet().stream()
                .filter(port -> !isFree(port.getValue()))
                .map(port -> "Port " + port.getValue() + ", meant for " + port.getKey() + ", is held by "
                        + holder(port.getValue()).orElse("a process that this account may not see") + ".")
                .collect(Collectors.joining("\n"));
        if (!taken.isEmpty()) {
            throw new CannotStart(taken);
        }
    }

    static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /** As {@code process 4711 (java -jar other.jar)}; known on Linux, and for processes of this account. */
    static Optional<String> holder(int port) {
        var sockets = listeningOn(port);
        return ProcessHandle.allProcesses()
                .filter(process -> holdsOneOf(process, sockets))
                .findFirst()
                .map(process -> "process " + process.pid() + " (" + commandOf(process) + ")");
    }

    private static Set<String> listeningOn(int port) {
        var suffix = ":%04X".formatted(port);
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(table -> lines(Path.of(table)).stream())
                .map(line -> line.strip().split("\\s+"))
                .filter(columns -> columns.length > 9 && columns[1].endsWith(suffix) && columns[3].equals(LISTENING))
                .map(columns -> "socket:[" + columns[9] + "]")
                .collect(Collectors.toSet());
    }

    private static boolean holdsOneOf(ProcessHandle process, Set<String> sockets) {
        try (var open = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
            return open.anyMatch(descriptor -> sockets.contains(target(descriptor)));
        } catch (IOException _) {
            return false;
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException _) {
            return "";
        }
    }

    private static String commandOf(ProcessHandle process) {
        var line = lines(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
        var command =
                line.isEmpty() ? "unknown" : line.getFirst().replace('\0', ' ').strip();
        return command.length() > 120 ? command.substring(0, 117) + "..." : command;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException _) {
            return List.of();
        }
    }
}
