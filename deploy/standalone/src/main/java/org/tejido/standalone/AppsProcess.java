package org.tejido.standalone;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/**
 * The process of the applications named in its arguments. They share the JVM and nothing else: each has a class loader
 * of its own. If one of them cannot start, none does: the process ends and is started again.
 */
final class AppsProcess {

    private final Settings settings;
    private final Secrets secrets;
    private final ClassPaths classPaths;
    private final Map<App, AutoCloseable> contexts = new ConcurrentHashMap<>();

    private AppsProcess(Settings settings) throws IOException {
        this.settings = settings;
        this.secrets = new Secrets(settings);
        this.classPaths = new ClassPaths(settings.home());
    }

    public static void main(String[] arguments) throws Exception {
        var settings = Settings.of(System.getenv(), false);
        var claim = Claim.on(JavaPart.claim(settings, Parts.APPS));
        if (claim.isEmpty()) {
            System.exit(1);
        }
        var compilesLater = LateCompiler.stepBack();
        var process = new AppsProcess(settings);
        process.forEach(List.of(App.values()), process::start);
        if (compilesLater) {
            LateCompiler.resume();
        }
        Runtime.getRuntime().addShutdownHook(new Thread(process::stop));
        new CountDownLatch(1).await();
    }

    private void forEach(List<App> apps, Consumer<App> action) {
        var threads = apps.stream()
                .map(app -> Thread.ofPlatform().name(app.shortName()).start(() -> action.accept(app)))
                .toList();
        for (var thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void start(App app) {
        try {
            var context = IsolatedApp.start(app, classPaths.of(app), settings, secrets);
            contexts.put(app, context);
        } catch (ReflectiveOperationException | RuntimeException | LinkageError failure) {
            failure.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    /** The door first, then what is behind it. */
    private void stop() {
        close(App.GATEWAY);
        forEach(List.of(App.MEMBER, App.PROJECT, App.EVENT), this::close);
    }

    private void close(App app) {
        try {
            contexts.get(app).close();
        } catch (Exception failure) {
            failure.printStackTrace();
        }
    }
}
