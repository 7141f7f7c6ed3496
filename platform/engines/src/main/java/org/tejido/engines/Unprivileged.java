package org.tejido.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * PostgreSQL refuses to be run by root. Root therefore steps into a user namespace where it is nobody; where those are
 * forbidden, as in many containers, it hands the data to the account "nobody" and lets that run it.
 */
enum Unprivileged {
    AS_I_AM(List.of(), 0),
    IN_A_NAMESPACE(List.of("unshare", "-U"), 0),
    AS_NOBODY(
            List.of(
                    "setpriv",
                    "--reuid=65534",
                    "--regid=65534",
                    "--clear-groups",
                    // The data may lie below a folder that only root may enter.
                    "--inh-caps=-all,+dac_override",
                    "--ambient-caps=-all,+dac_override"),
            65534);

    private final List<String> prefix;
    private final int owner;

    Unprivileged(List<String> prefix, int owner) {
        this.prefix = prefix;
        this.owner = owner;
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    static Unprivileged way() {
        if (!isRoot()) {
            return AS_I_AM;
        }
        for (var way : List.of(IN_A_NAMESPACE, AS_NOBODY)) {
            if (way.works()) {
                return way;
            }
        }
        throw new EngineFailed("PostgreSQL does not run as root, and neither `unshare -U` nor `setpriv` works here:"
                + " start Tejido as another user.");
    }

    List<String> command(Path program, List<String> arguments) {
        var command = new ArrayList<>(prefix);
        command.add(program.toString());
        command.addAll(arguments);
        return command;
    }

    /** Sees to it that the account which runs PostgreSQL owns its files. */
    void own(Path folder) throws IOException {
        if (!isRoot() || Files.getAttribute(folder, "unix:uid").equals(owner)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (var path : all.toList()) {
                Files.setAttribute(path, "unix:uid", owner);
            }
        }
    }

    private boolean works() {
        try {
            return new ProcessBuilder(command(Path.of("true"), List.of()))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
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
}
