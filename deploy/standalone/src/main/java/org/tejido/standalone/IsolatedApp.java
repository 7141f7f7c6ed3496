package org.tejido.standalone;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** An application behind a class loader that sees its own class path and the JDK, nothing that is its neighbours'. */
final class IsolatedApp {

    private IsolatedApp() {}

    /** Returns when it answers; what is returned ends it. */
    static AutoCloseable start(App app, ClassLoader loader, Settings settings, Secrets secrets)
            throws ReflectiveOperationException {
        Thread.currentThread().setContextClassLoader(loader);
        var main = loader.loadClass(app.main());
        var run = loader.loadClass("org.springframework.boot.SpringApplication")
                .getMethod("run", Class.class, String[].class);
        return (AutoCloseable)
                run.invoke(null, main, arguments(app, settings, secrets).toArray(String[]::new));
    }

    /** In arguments, since the environment and the system properties are one for all. */
    private static List<String> arguments(App app, Settings settings, Secrets secrets) {
        var format = settings.value("TEJIDO_LOG_FORMAT").orElse("text");
        var logging = Objects.requireNonNull(
                IsolatedApp.class.getResource("logback-" + format + ".xml"),
                "TEJIDO_LOG_FORMAT is neither text nor json.");
        var arguments = new ArrayList<>(List.of(
                "--server.port=" + settings.port(app),
                "--server.address=" + settings.bindAddress(app),
                "--spring.main.register-shutdown-hook=false",
                "--spring.lifecycle.timeout-per-shutdown-phase=4s",
                // Netty's own wait comes after requests have been waited for; it would be two seconds for nothing.
                "--spring.reactor.netty.shutdown-quiet-period=0s",
                "--logging.config=" + logging,
                "--logging.file.name=" + settings.log(app.shortName()),
                "--tejido.database.address=" + settings.databaseAddress(),
                "--tejido.database.name=" + settings.databaseName(),
                "--tejido.database.sslmode=" + settings.sslMode(),
                "--tejido.database.password=" + settings.password(app, secrets),
                "--tejido.secret=" + settings.value("TEJIDO_SECRET").orElseGet(secrets::signing),
                "--tejido.setup-link-file=" + settings.setUpLink(),
                "--tejido.kafka.servers=" + settings.kafkaServers(),
                "--tejido.security.issuer=" + settings.publicAddress(),
                "--tejido.security.jwks-uri="
                        + settings.value("TEJIDO_JWKS_URI")
                                .orElse("http://127.0.0.1:" + settings.port(App.GATEWAY) + "/.well-known/jwks.json")));
        settings.databaseAuthority()
                .ifPresent(file -> arguments.addAll(List.of(
                        "--tejido.database.jdbc-options=&sslrootcert=" + file,
                        "--spring.r2dbc.properties.sslRootCert=" + file)));
        settings.kafkaLogin().ifPresent(login -> arguments.addAll(login.arguments()));
        return arguments;
    }
}
