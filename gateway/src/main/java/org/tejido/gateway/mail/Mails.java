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
import tools.jackson.databind.json.JsonMapper;

/** What is to be sent, written in the transaction of what it tells of. Where no server is configured, it stays here. */
@Component
public class Mails {

    private static final Logger LOG = LoggerFactory.getLogger(Mails.class);

    private final JdbcClient database;
    private final JsonMapper json;
    private final boolean kept;

    Mails(JdbcClient database, JsonMapper json, @Value("${spring.mail.host:}") String server) {
        this.database = database;
        this.json = json;
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

    /**
     * What a service has written: of many people, whom no log is to name. Each is taken once: of two that take the same at the
     * same time, the second waits until the first has committed, and takes nothing.
     */
    void take(String service, List<MailSource.Written> written) {
        database.sql("""
                        WITH written AS (
                            SELECT * FROM ROWS FROM (json_to_recordset(?::json)
                                       AS (id uuid, "to" text, subject text, text text, calendar json)) WITH ORDINALITY
                                       AS mail (id, "to", subject, text, calendar, place)),
                        taken AS (
                            INSERT INTO collected_mail (service, id) SELECT ?, id FROM written ORDER BY id
                            ON CONFLICT DO NOTHING RETURNING id)
                        INSERT INTO mail ("to", subject, text, calendar, calendar_method)
                        SELECT "to", subject, text, calendar ->> 'text', calendar ->> 'method'
                          FROM written JOIN taken USING (id) ORDER BY place
                        """).params(json.writeValueAsString(written), service).update();
    }

    /** Nothing in them holds for longer, and nobody waits for it. */
    @Scheduled(fixedDelayString = "PT1H")
    public void forget() {
        database.sql("DELETE FROM mail WHERE made_at < now() - interval '30 days'")
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
