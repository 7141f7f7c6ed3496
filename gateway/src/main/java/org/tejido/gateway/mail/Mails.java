package org.tejido.gateway.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What is to be sent, written in the transaction of what it tells of. Where no server is configured, it stays here. */
@Component
public class Mails {

    private static final Logger LOG = LoggerFactory.getLogger(Mails.class);

    private final JdbcClient database;
    private final boolean kept;

    Mails(JdbcClient database, @Value("${spring.mail.host:}") String server) {
        this.database = database;
        this.kept = server.isBlank();
    }

    /** True where mails lie here for an administrator to read. */
    public boolean areKept() {
        return kept;
    }

    public void send(String to, String subject, String text) {
        keep(to, subject, text, null);
        if (kept) {
            LOG.info("No mail server is configured. A mail to {} waits at /api/mails:\n{}\n\n{}", to, subject, text);
        }
    }

    /** What a service has written: of many people, whom no log is to name. */
    void send(MailSource.Written mail) {
        keep(mail.to(), mail.subject(), mail.text(), mail.calendar());
    }

    /** Nothing in them holds for longer, and nobody waits for it. */
    @Scheduled(fixedDelayString = "PT1H")
    public void forget() {
        database.sql("DELETE FROM mail WHERE made_at < now() - interval '30 days'")
                .update();
    }

    private void keep(String to, String subject, String text, MailSource.@Nullable Calendar calendar) {
        database.sql("INSERT INTO mail (\"to\", subject, text, calendar, calendar_method) VALUES (?, ?, ?, ?, ?)")
                .params(
                        to,
                        subject,
                        text,
                        calendar == null ? null : calendar.text(),
                        calendar == null ? null : calendar.method())
                .update();
    }

    List<Kept> latest(int limit) {
        return database.sql("SELECT * FROM mail ORDER BY id DESC LIMIT ?")
                .param(limit)
                .query(Mails::kept)
                .list();
    }

    static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                row.getLong("id"),
                row.getString("to"),
                row.getString("subject"),
                row.getString("text"),
                row.getTimestamp("made_at").toInstant(),
                calendar(row));
    }

    private static MailSource.@Nullable Calendar calendar(ResultSet row) throws SQLException {
        var method = row.getString("calendar_method");
        return method == null ? null : new MailSource.Calendar(method, row.getString("calendar"));
    }

    record Kept(
            long id, String to, String subject, String text, Instant madeAt, MailSource.@Nullable Calendar calendar) {}
}
