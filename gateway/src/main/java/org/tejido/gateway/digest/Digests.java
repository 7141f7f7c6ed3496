package org.tejido.gateway.digest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClientException;
import org.tejido.gateway.account.Role;
import org.tejido.gateway.mail.Mails;
import org.tejido.gateway.security.Caller;

/** One mail a day at most to each of the team, and none where nothing waits. */
@Component
public class Digests {

    private static final Logger LOG = LoggerFactory.getLogger(Digests.class);

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Mails mails;
    private final DigestSource source;
    private final ZoneId zone;

    Digests(
            JdbcClient database,
            TransactionTemplate transaction,
            Mails mails,
            DigestSource source,
            DigestSettings settings) {
        this.database = database;
        this.transaction = transaction;
        this.mails = mails;
        this.source = source;
        this.zone = settings.zone();
    }

    @Scheduled(cron = "${tejido.digest.cron}", zone = "${tejido.digest.zone}")
    void tellToday() {
        tell(LocalDate.now(Clock.system(zone)));
    }

    /** Whoever has not been told of that day yet. Any number of instances may do it at the same time. */
    public void tell(LocalDate day) {
        database.sql("""
                        INSERT INTO digest (account) SELECT id FROM account WHERE role IN ('admin', 'manager')
                        ON CONFLICT DO NOTHING
                        """).update();
        while (Boolean.TRUE.equals(transaction.execute(_ -> tellOne(day)))) {
            // until everybody has been told
        }
    }

    /** The row stays locked meanwhile: mail and mark are one transaction, and nobody else takes the row. */
    private boolean tellOne(LocalDate day) {
        var due = database.sql("""
                        SELECT a.id, a.email, a.name, a.role FROM digest d JOIN account a ON a.id = d.account
                         WHERE d.told_on < ? AND d.next_try <= now()
                           AND a.role IN ('admin', 'manager') AND a.suspended_at IS NULL
                         ORDER BY d.account LIMIT 1 FOR UPDATE OF d SKIP LOCKED
                        """).param(day).query(Digests::reader).optional();
        due.ifPresent(reader -> tell(reader, day));
        return due.isPresent();
    }

    private void tell(Reader reader, LocalDate day) {
        try {
            source.of(reader.caller()).ifPresent(digest -> mails.send(reader.email(), digest.subject(), digest.text()));
            database.sql("UPDATE digest SET told_on = ? WHERE account = ?")
                    .params(day, reader.id())
                    .update();
        } catch (RestClientException failure) {
            LOG.warn(
                    "What waits for {} today is not known and will be asked again: {}",
                    reader.id(),
                    failure.toString());
            database.sql("UPDATE digest SET next_try = now() + interval '4 minutes' WHERE account = ?")
                    .param(reader.id())
                    .update();
        }
    }

    private static Reader reader(ResultSet row, int number) throws SQLException {
        var caller = new Caller(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Role.of(row.getString("role")),
                null,
                Caller.EVERYTHING);
        return new Reader(caller, row.getString("email"));
    }

    private record Reader(Caller caller, String email) {

        UUID id() {
            return caller.id();
        }
    }
}
