package org.tejido.platform.inbox;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * Makes topics until they are there. At the start of a service that is tried once; brokers that are away then, or slow, would leave
 * it without them until its next start.
 */
final class MakeTopics implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MakeTopics.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final KafkaAdmin admin;
    private volatile boolean running;
    private Thread work = Thread.ofVirtual().unstarted(() -> {});

    MakeTopics(KafkaAdmin admin) {
        this.admin = admin;
    }

    @Override
    public void start() {
        running = true;
        work = Thread.ofVirtual().name("topics").start(this::make);
    }

    @Override
    public void stop() {
        running = false;
        work.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void make() {
        try {
            while (running && !areMade()) {
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException _) {
            // The service stops.
        }
    }

    private boolean areMade() {
        try {
            admin.initialize();
            return true;
        } catch (RuntimeException away) {
            LOG.warn("Topics cannot be made yet: {}", away.toString());
            return false;
        }
    }
}
