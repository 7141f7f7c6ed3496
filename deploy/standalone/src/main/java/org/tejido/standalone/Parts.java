package org.tejido.standalone;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What this installation consists of, and the flags of its JVMs. */
final class Parts {

    static final String KAFKA = "kafka";
    static final String APPS = "apps";

    /** Serial collector: the least memory. What runs out of memory ends, and is started again. */
    private static final List<String> COMMON =
            List.of("-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED");

    /**
     * Room for classes from the beginning, instead of found by one full collection after another. No threads that
     * prepare on the side what may be needed: four applications that start at once keep two cores busy as it is.
     */
    private static final List<String> APPS_FLAGS = List.of(
            "-Xms128m",
            "-Xmx320m",
            "-XX:MetaspaceSize=256m",
            "-XX:+UseCompactObjectHeaders",
            "-Dspring.backgroundpreinitializer.ignore=true");

    private Parts() {}

    static Part database(Settings settings, Secrets secrets) {
        return new DatabasePart(settings, secrets);
    }

    static Part broker(Settings settings) {
        return new JavaPart(
                KAFKA,
                settings,
                flags("TEJIDO_KAFKA_FLAGS", settings, List.of("-Xmx96m", "-XX:TieredStopAtLevel=1", "-Xss512k")),
                List.of(BrokerProcess.class.getName()),
                environment(settings),
                () -> Health.listens(settings.kafkaPort()));
    }

    static Part apps(Settings settings) {
        return new JavaPart(
                APPS,
                settings,
                flags("TEJIDO_APPS_FLAGS", settings, APPS_FLAGS),
                List.of(AppsProcess.class.getName()),
                environment(settings),
                () -> List.of(App.values()).stream().allMatch(app -> Health.isReady(settings.port(app))));
    }

    private static List<String> flags(String variable, Settings settings, List<String> usual) {
        var flags = new ArrayList<>(COMMON);
        flags.addAll(usual);
        settings.value(variable).ifPresent(more -> flags.addAll(List.of(more.split(" "))));
        flags.add("-cp");
        flags.add(System.getProperty("java.class.path"));
        return flags;
    }

    private static Map<String, String> environment(Settings settings) {
        var environment = new TreeMap<String, String>();
        // Of the C library: without a bound, each busy thread keeps a store of freed memory of its own.
        environment.put("MALLOC_ARENA_MAX", "2");
        environment.put("TEJIDO_HOME", settings.home().toString());
        environment.put("TEJIDO_DATA", settings.data().toString());
        environment.put("TEJIDO_DATABASE_ADDRESS", settings.databaseAddress());
        environment.put("TEJIDO_KAFKA_SERVERS", settings.kafkaServers());
        environment.put("TEJIDO_ISSUER", settings.publicAddress());
        for (var app : App.values()) {
            environment.put(app.portVariable(), Integer.toString(settings.port(app)));
            environment.putIfAbsent(app.uriVariable(), "http://127.0.0.1:" + settings.port(app));
        }
        return environment;
    }
}
