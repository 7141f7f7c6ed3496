package org.tejido.gateway.mail;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * Fetches what services have written. A mail and the note that it is here are one statement, and the service hears of it
 * afterwards: whoever dies in between is handed the same mails again, and knows them.
 */
@Component
public class CollectMails {

    private static final Logger LOG = LoggerFactory.getLogger(CollectMails.class);

    private final MailSource services;
    private final Mails mails;
    private final JdbcClient database;

    CollectMails(MailSource services, Mails mails, JdbcClient database) {
        this.services = services;
        this.mails = mails;
        this.database = database;
    }

    @Scheduled(cron = "${tejido.mail.collection.cron}")
    public void collect() {
        services.names().forEach(this::collectAll);
    }

    /** Long after no service would hand them over again. */
    @Scheduled(fixedDelayString = "PT1H")
    void forget() {
        database.sql("DELETE FROM collected_mail WHERE taken_at < now() - interval '90 days'")
                .update();
    }

    private void collectAll(String service) {
        try {
            var written = services.collect(service);
            while (!written.isEmpty()) {
                mails.take(service, written);
                services.acknowledge(
                        service, written.stream().map(MailSource.Written::id).toList());
                written = services.collect(service);
            }
        } catch (RestClientException failure) {
            LOG.debug("What {} has to mail is not known and will be asked again: {}", service, failure.toString());
        }
    }
}
