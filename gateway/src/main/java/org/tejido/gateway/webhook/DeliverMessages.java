package org.tejido.gateway.webhook;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends what is due, and what comes next as soon as one has arrived. Each is leased for longer than a call may take: whoever dies
 * at it leaves it to be sent again, under the same id.
 */
@Component
class DeliverMessages implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DeliverMessages.class);

    private final Deliveries deliveries;
    private final Secrets secrets;
    private final WebhookDesk desk;
    private final Sender sender;
    private final Duration lease;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    DeliverMessages(Deliveries deliveries, Secrets secrets, WebhookDesk desk, Sender sender, WebhookSettings settings) {
        this.deliveries = deliveries;
        this.secrets = secrets;
        this.desk = desk;
        this.sender = sender;
        this.lease = settings.timeout().multipliedBy(3);
    }

    @Scheduled(fixedDelayString = "PT0.5S")
    void deliver() {
        deliveries.lease(lease).forEach(due -> threads.execute(() -> deliver(due)));
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forget() {
        deliveries.forget();
    }

    private void deliver(Delivery.Due due) {
        try {
            var signing = secrets.of(due.webhook());
            if (signing.isEmpty()) {
                // Removed since: nobody is told any more, and nothing is to be written down.
                return;
            }
            var attempt = sender.send(due, signing);
            var next = attempt.succeeded() || attempt.isGone()
                    ? null
                    : Schedule.after(due.tries() + 1, ThreadLocalRandom.current());
            deliveries.record(due, attempt, next);
            if (attempt.isGone()) {
                desk.disable(due.webhook(), "gone");
            }
            if (attempt.succeeded()) {
                deliver();
            }
        } catch (Secrets.Lost _) {
            LOG.warn(
                    "Webhook {} is told nothing: its secret was sealed with another TEJIDO_SECRET. Rotate it, or set the old one",
                    due.webhook());
        } catch (RuntimeException failure) {
            LOG.warn("Delivery {} will be tried again once its lease is over", due.id(), failure);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
