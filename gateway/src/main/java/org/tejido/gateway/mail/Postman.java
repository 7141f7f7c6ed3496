package org.tejido.gateway.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries mail to the SMTP server, one by one; what is delivered is not kept. What cannot be delivered is tried again,
 * later each time, for a day: longer than that no link in it holds that somebody would still wait for.
 */
@Component
@ConditionalOnProperty("spring.mail.host")
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final JdbcClient database;
    private final JavaMailSender smtp;
    private final TransactionTemplate transaction;
    private final String sender;

    Postman(
            JdbcClient database,
            JavaMailSender smtp,
            TransactionTemplate transaction,
            @Value("${tejido.mail.from}") String sender) {
        this.database = database;
        this.smtp = smtp;
        this.transaction = transaction;
        this.sender = sender;
    }

    @Scheduled(fixedDelayString = "PT0.5S")
    void carry() {
        while (Boolean.TRUE.equals(transaction.execute(_ -> carryOne()))) {
            // until none is due
        }
    }

    @Scheduled(fixedDelayString = "PT1H")
    void giveUp() {
        var lost = database.sql("DELETE FROM mail WHERE made_at < now() - interval '1 day'")
                .update();
        if (lost > 0) {
            LOG.error("{} mails could not be delivered within a day and were given up", lost);
        }
    }

    /** The row stays locked meanwhile: two instances do not send the same mail. */
    private boolean carryOne() {
        var due = database.sql("""
                        SELECT * FROM mail
                         WHERE next_try <= now() ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED
                        """).query(Mails::kept).optional();
        due.ifPresent(this::deliver);
        return due.isPresent();
    }

    private void deliver(Mails.Kept mail) {
        try {
            smtp.send(message(mail));
            database.sql("DELETE FROM mail WHERE id = ?").param(mail.id()).update();
        } catch (MailException | MessagingException failure) {
            LOG.warn("Mail {} could not be delivered and will be tried again", mail.id(), failure);
            database.sql("""
                            UPDATE mail SET tries = tries + 1, next_try = now() + least(power(2, tries), 900) * interval '1 second'
                             WHERE id = ?
                            """).param(mail.id()).update();
        }
    }

    private MimeMessage message(Mails.Kept mail) throws MessagingException {
        var message = smtp.createMimeMessage();
        message.setFrom(new InternetAddress(sender));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
        message.setSubject(mail.subject().replaceAll("\\p{Cntrl}+", " "), UTF_8);
        var calendar = mail.calendar();
        if (calendar == null) {
            message.setText(mail.text(), UTF_8);
        } else {
            message.setContent(new MimeMultipart(
                    "alternative",
                    part(mail.text(), "text/plain; charset=UTF-8"),
                    part(calendar.text(), "text/calendar; charset=UTF-8; method=" + calendar.method())));
        }
        return message;
    }

    private static MimeBodyPart part(String text, String type) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(text.getBytes(StandardCharsets.UTF_8), type)));
        return part;
    }
}
