package org.tejido.gateway.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
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
        database.sql("INSERT INTO mail (\"to\", subject, text) VALUES (?, ?, ?)")
                .params(to, subject, text)
                .update();
        if (kept) {
            LOG.info("No mail server is configured. A mail to {} waits at /api/mails:\n{}\n\n{}", to, subject, text);
        }
    }

    List<Kept> latest(int limit) {
        return database.sql("SELECT id, \"to\", subject, text, made_at FROM mail ORDER BY id DESC LIMIT ?")
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
                row.getTimestamp("made_at").toInstant());
    }

    record Kept(long id, String to, String subject, String text, Instant madeAt) {}
}
