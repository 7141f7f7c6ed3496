package org.tejido.standalone;

import java.nio.file.Path;
import java.util.Locale;

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
}
