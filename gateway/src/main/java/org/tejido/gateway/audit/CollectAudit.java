package org.tejido.gateway.audit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClientException;

/**
 * Fetches what was done in services, and forgets what is too old. Whoever dies between taking and saying so is handed the same
 * again, and knows it.
 */
@Component
public class CollectAudit {

    private static final Logger LOG = LoggerFactory.getLogger(CollectAudit.class);

    private final AuditSource source;
    private final Trail trail;
    private final AuditSettings settings;
    private final TransactionTemplate transaction;

    CollectAudit(AuditSource source, Trail trail, AuditSettings settings, TransactionTemplate transaction) {
        this.source = source;
        this.trail = trail;
        this.settings = settings;
        this.transaction = transaction;
    }

    @Scheduled(cron = "${tejido.audit.cron}")
    public void collect() {
        settings.services().forEach(this::collectAll);
    }

    @Scheduled(fixedDelayString = "PT1H")
    public void forget() {
        trail.forget(settings.days());
    }

    private void collectAll(String service) {
        try {
            var done = source.collect(service);
            while (!done.isEmpty()) {
                var taken = done;
                transaction.executeWithoutResult(_ -> taken.forEach(entry -> trail.add(service, entry)));
                source.acknowledge(service, taken.stream().map(Entry::id).toList());
                done = source.collect(service);
            }
        } catch (RestClientException failure) {
            LOG.debug("What was done in {} is not known and will be asked again: {}", service, failure.toString());
        }
    }
}
