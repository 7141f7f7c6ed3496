package org.tejido.gateway.digest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
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

/** One mail a day at most of each source to each of its people, and none where there is nothing to tell. */
@Component
public class Digests {

    private static final Logger LOG = LoggerFactory.getLogger(Digests.class);

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Mails mails;
    private final DigestSource services;
    private final DigestSettings settings;

    Digests(
            JdbcClient database,
            TransactionTemplate transaction,
            Mails mails,
            DigestSource services,
            DigestSettings settings) {
        this.database = database;
        this.transaction = transaction;
        this.mails = mails;
        this.services = services;
        this.settings = settings;
    }

    @Scheduled(cron = "${tejido.digest.cron}", zone = "${tejido.digest.zone}")
    void tellToday() {
        tell(LocalDate.now(Clock.system(settings.zone())));
    }

    /** Whoever has not been told of that day yet. Any number of instances may do it at the same time. */
    public void tell(LocalDate day) {
        settings.sources().forEach((name, source) -> {
            var roles = source.roles().stream().map(Role::word).collect(Collectors.joining(","));
            database.sql("""
                            INSERT INTO digest (account, source) SELECT id, ? FROM account WHERE role = ANY (string_to_array(?, ','))
                            ON CONFLICT DO NOTHING
                            """).params(name, roles).update();
            while (Boolean.TRUE.equals(transaction.execute(_ -> tellOne(name, source, roles, day)))) {
                // until everybody has been told
            }
        });
    }

    /** The row stays locked meanwhile: mail and mark are one transaction, and nobody else takes the row. */
    private boolean tellOne(String name, DigestSettings.Source source, String roles, LocalDate day) {
        var due = database.sql("""
                        SELECT a.id, a.email, a.name, a.role, a.organisation,
                               CASE WHEN isfinite(d.told_on) THEN d.told_on ELSE CAST(? AS date) - 1 END AS since
                          FROM digest d JOIN account a ON a.id = d.account
                         WHERE d.source = ? AND d.told_on < ? AND d.next_try <= now()
                           AND a.role = ANY (string_to_array(?, ',')) AND a.suspended_at IS NULL
                         ORDER BY d.account LIMIT 1 FOR UPDATE OF d SKIP LOCKED
                        """)
                .params(day, name, day, roles)
                .query(Digests::reader)
                .optional();
        due.ifPresent(reader -> tell(name, source, reader, day));
        return due.isPresent();
    }

    private void tell(String name, DigestSettings.Source source, Reader reader, LocalDate day) {
        try {
            services.of(source, reader.caller(), reader.since())
                    .ifPresent(digest -> mails.send(reader.email(), digest.subject(), digest.text()));
            database.sql("UPDATE digest SET told_on = ? WHERE account = ? AND source = ?")
                    .params(day, reader.id(), name)
                    .update();
        } catch (RestClientException failure) {
            LOG.warn(
                    "What {} has to tell {} is not known and will be asked again: {}",
                    name,
                    reader.id(),
                    failure.toString());
            database.sql("UPDATE digest SET next_try = now() + interval '4 minutes' WHERE account = ? AND source = ?")
                    .params(reader.id(), name)
                    .update();
        }
    }

    private static Reader reader(ResultSet row, int number) throws SQLException {
        var caller = new Caller(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Role.of(row.getString("role")),
                row.getObject("organisation", UUID.class),
                Caller.EVERYTHING);
        return new Reader(caller, row.getString("email"), row.getObject("since", LocalDate.class));
    }

    private record Reader(Caller caller, String email, LocalDate since) {

        UUID id() {
            return caller.id();
        }
    }
}
