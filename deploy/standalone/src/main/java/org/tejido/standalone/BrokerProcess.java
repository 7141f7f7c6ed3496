package org.tejido.standalone;

import org.tejido.engines.Broker;

/** The Kafka broker's own process: on a full disk Kafka ends it, and it alone. */
final class BrokerProcess {

    private BrokerProcess() {}

    public static void main(String[] arguments) {
        var settings = Settings.of(System.getenv(), false);
        var claim = Claim.on(JavaPart.claim(settings, Parts.KAFKA));
        if (claim.isEmpty()) {
            System.exit(1);
        }
        try {
            var broker = Broker.start(settings.data().resolve(Parts.KAFKA), settings.kafkaPort());
            Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
            broker.awaitEnd();
        } catch (RuntimeException failure) {
            failure.printStackTrace();
        }
        // Waits for the hook if that is what ended the broker.
        System.exit(1);
    }
}
