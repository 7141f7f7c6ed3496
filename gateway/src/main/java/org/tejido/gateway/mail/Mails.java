package org.tejido.gateway.mail;

import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Sends e-mail, or keeps it where nobody has configured a server. */
@Component
public class Mails {

    private static final Logger LOG = LoggerFactory.getLogger(Mails.class);

    private final ObjectProvider<JavaMailSender> smtp;
    private final JdbcClient database;
    private final String from;

    Mails(ObjectProvider<JavaMailSender> smtp, JdbcClient database, @Value("${tejido.mail.from:tejido@localhost}") String from) {
        this.smtp = smtp;
        this.database = database;
        this.from = from;
    }

    /** True where mails lie here for an administrator to read. */
    public boolean areKept() {
        return smtp.getIfAvailable() == null;
    }

    public void send(String to, String subject, String text) {
        var sender = smtp.getIfAvailable();
        if (sender == null) {
            database.sql("INSERT INTO mail (\"to\", subject, text) VALUES (?, ?, ?)").params(to, subject, text).update();
            LOG.info("No mail server is configured; kept a mail to {}: {}", to, subject);
            return;
        }
        var mail = new SimpleMailMessage();
        mail.setFrom(from);
        mail.setTo(to);
        mail.setSubject(subject);
        mail.setText(text);
        sender.send(mail);
    }

    List<Kept> latest(int limit) {
        return database.sql("SELECT id, \"to\", subject, text, made_at FROM mail ORDER BY id DESC LIMIT ?")
                .param(limit)
                .query((row, _) -> new Kept(
                        row.getLong("id"),
                        row.getString("to"),
                        row.getString("subject"),
                        row.getString("text"),
                        row.getTimestamp("made_at").toInstant()))
                .list();
    }

    record Kept(long id, String to, String subject, String text, Instant madeAt) {}
}
