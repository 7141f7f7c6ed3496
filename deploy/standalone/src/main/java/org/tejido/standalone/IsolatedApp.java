package org.tejido.standalone;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** An application behind a class loader that sees its own class path and the JDK, nothing of its neighbours. */
final class IsolatedApp {

    private IsolatedApp() {}

    /** Returns when it answers; what is returned ends it. */
    static AutoCloseable start(App app, Settings settings, Secrets secrets)
            throws ReflectiveOperationException, IOException {
        var loader = new URLClassLoader(
                app.shortName(), classPath(app, settings.home()), ClassLoader.getPlatformClassLoader());
        Thread.currentThread().setContextClassLoader(loader);
        var main = loader.loadClass(app.main());
        var run = loader.loadClass("org.springframework.boot.SpringApplication")
                .getMethod("run", Class.class, String[].class);
        return (AutoCloseable)
                run.invoke(null, main, arguments(app, settings, secrets).toArray(String[]::new));
    }

    private static URL[] classPath(App app, Path home) throws IOException {
        var module = app.module(home);
        var urls = new ArrayList<URL>();
        urls.add(url(module.resolve("target/classes")));
        for (var entry :
                Files.readString(module.resolve("target/classpath")).strip().split(":")) {
            // The JDK's own logging is one for all: bridged by each of them, every line would be in every log.
            if (app == App.GATEWAY || !entry.contains("/jul-to-slf4j-")) {
                urls.add(url(Path.of(entry)));
            }
        }
        return urls.toArray(URL[]::new);
    }

    private static URL url(Path entry) {
        try {
            return entry.toUri().toURL();
        } catch (MalformedURLException failure) {
            throw new IllegalArgumentException(failure);
        }
    }

    /** In arguments, since the environment and the system properties are one for all. */
    private static List<String> arguments(App app, Settings settings, Secrets secrets) {
        var format = settings.value("TEJIDO_LOG_FORMAT").orElse("text");
        var logging = Objects.requireNonNull(
                IsolatedApp.class.getResource("logback-" + format + ".xml"),
                "TEJIDO_LOG_FORMAT is neither text nor json.");
        return List.of(
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
                                .orElse("http://127.0.0.1:" + settings.port(App.GATEWAY) + "/.well-known/jwks.json"));
    }
}
