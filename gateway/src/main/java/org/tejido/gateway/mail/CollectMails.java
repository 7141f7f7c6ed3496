package org.tejido.gateway.mail;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClientException;

/**
 * Fetches what services have written. A mail and the note that it is here are one transaction, and the service hears of it
 * afterwards: whoever dies in between is handed the same mails again, and knows them.
 */
@Component
public class CollectMails {

    private static final Logger LOG = LoggerFactory.getLogger(CollectMails.class);

    private final MailSource services;
    private final Mails mails;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    CollectMails(MailSource services, Mails mails, JdbcClient database, TransactionTemplate transaction) {
        this.services = services;
        this.mails = mails;
        this.database = database;
        this.transaction = transaction;
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
                take(service, written);
                services.acknowledge(
                        service, written.stream().map(MailSource.Written::id).toList());
                written = services.collect(service);
            }
        } catch (RestClientException failure) {
            LOG.debug("What {} has to mail is not known and will be asked again: {}", service, failure.toString());
        }
    }

    private void take(String service, List<MailSource.Written> written) {
        transaction.executeWithoutResult(
                _ -> written.stream().filter(mail -> isNew(service, mail)).forEach(mails::send));
    }

    /** Of two that take the same at the same time, the second waits until the first has committed, and takes nothing. */
    private boolean isNew(String service, MailSource.Written mail) {
        return database.sql("INSERT INTO collected_mail (service, id) VALUES (?, ?) ON CONFLICT DO NOTHING")
                        .params(service, mail.id())
                        .update()
                == 1;
    }
}
