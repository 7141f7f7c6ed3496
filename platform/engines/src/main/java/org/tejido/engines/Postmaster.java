package org.tejido.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The process that a data folder's {@code postmaster.pid} tells of, if it lives and is that server. A number alone proves
 * nothing: after a reboot another program may bear it.
 *
 * @param port 0 while it has not said yet
 */
record Postmaster(ProcessHandle process, int port, boolean ready) {

    static final String FILE = "postmaster.pid";

    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    static Optional<Postmaster> of(Path data) {
        var lines = read(data.resolve(FILE));
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        var port =
                lines.size() > PORT_LINE ? Integer.parseInt(lines.get(PORT_LINE).strip()) : 0;
        var ready = lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(process -> process.isAlive() && worksIn(process, data))
                .map(process -> new Postmaster(process, port, ready));
    }

    boolean serves(PostgresPrograms programs, int port) {
        var program = programs.program("postgres").toString();
        return ready
                && this.port == port
                && process.info().command().filter(program::equals).isPresent();
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException _) {
            return List.of();
        } catch (IOException failure) {
            throw new EngineFailed(file + " cannot be read", failure);
        }
    }

    /** A postmaster works in its data folder; where the system does not tell, its name has to do. */
    private static boolean worksIn(ProcessHandle process, Path data) {
        try {
            return Path.of("/proc", Long.toString(process.pid()), "cwd")
                    .toRealPath()
                    .equals(data.toRealPath());
        } catch (IOException _) {
            return process.info()
                    .command()
                    .filter(command -> command.endsWith("postgres"))
                    .isPresent();
        }
    }
}
