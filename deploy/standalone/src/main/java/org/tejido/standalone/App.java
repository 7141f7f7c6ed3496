package org.tejido.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The four applications, in the order in which they are stopped. */
enum App {
    GATEWAY("gateway", "org.tejido.gateway.Gateway", "TEJIDO_PORT", 8080),
    MEMBER("member-service", "org.tejido.member.MemberService", "TEJIDO_MEMBER_PORT", 8081),
    PROJECT("project-service", "org.tejido.project.ProjectService", "TEJIDO_PROJECT_PORT", 8082),
    EVENT("event-service", "org.tejido.event.EventService", "TEJIDO_EVENT_PORT", 8083);

    private final String module;
    private final String main;
    private final String portVariable;
    private final int usualPort;

    App(String module, String main, String portVariable, int usualPort) {
        this.module = module;
        this.main = main;
        this.portVariable = portVariable;
        this.usualPort = usualPort;
    }

    /** Its database role, its schema, and what people call it. */
    String shortName() {
        return name().toLowerCase(Locale.ROOT);
    }

    String main() {
        return main;
    }

    String portVariable() {
        return portVariable;
    }

    /** Where the gateway finds it. */
    String uriVariable() {
        return "TEJIDO_" + name() + "_URI";
    }

    int usualPort() {
        return usualPort;
    }

    Path module(Path home) {
        return home.resolve(module);
    }

    /** What it was built with: its own classes, and its libraries. */
    List<Path> classPath(Path home) throws IOException {
        var libraries = Files.readString(module(home).resolve("target/classpath"))
                .strip()
                .split(":");
        return Stream.concat(
                        Stream.of(module(home).resolve("target/classes")),
                        Stream.of(libraries)
                                // The JDK's own logging is one for all: bridged by each of them, every line would be
                                // in every log.
                                .filter(library -> this == GATEWAY || !library.contains("/jul-to-slf4j-"))
                                .map(Path::of))
                .toList();
    }
}
