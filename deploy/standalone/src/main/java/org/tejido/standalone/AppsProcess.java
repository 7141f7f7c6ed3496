package org.tejido.standalone;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * The process of the applications named in its arguments. They share the JVM and nothing else: each has a class loader
 * of its own. If one of them cannot start, none does: the process ends and is started again.
 */
final class AppsProcess {

    private final Settings settings;
    private final Secrets secrets;
    private final Map<App, AutoCloseable> contexts = new EnumMap<>(App.class);

    private AppsProcess(Settings settings) {
        this.settings = settings;
        this.secrets = new Secrets(settings);
    }

    public static void main(String[] arguments) throws Exception {
        var settings = Settings.of(System.getenv(), false);
        var claim = Claim.on(JavaPart.claim(settings, Parts.APPS));
        if (claim.isEmpty()) {
            System.exit(1);
        }
        var process = new AppsProcess(settings);
        process.start(List.of(App.values()));
        Runtime.getRuntime().addShutdownHook(new Thread(process::stop));
        new CountDownLatch(1).await();
    }

    private void start(List<App> apps) throws InterruptedException {
        var starting = new ArrayList<Thread>();
        for (var app : apps) {
            starting.add(Thread.ofPlatform().name(app.shortName()).start(() -> start(app)));
        }
        for (var thread : starting) {
            thread.join();
        }
    }

    private void start(App app) {
        try {
            var context = IsolatedApp.start(app, settings, secrets);
            synchronized (contexts) {
                contexts.put(app, context);
            }
        } catch (ReflectiveOperationException | IOException | RuntimeException | LinkageError failure) {
            failure.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    /** The door first, then what is behind it. */
    private void stop() {
        contexts.forEach((app, context) -> {
            try {
                context.close();
            } catch (Exception failure) {
                failure.printStackTrace();
            }
        });
    }
}
