package org.tejido.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** With a mail server. */
@GatewayTest
class MailTest {

    @Autowired
    Office office;

    @Autowired
    JdbcClient database;

    @DynamicPropertySource
    static void aServer(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", MailServer.SHARED::port);
        properties.add("tejido.mail.patience-millis", () -> "1000");
    }

    @Test
    void deliversAMailAlsoWhereTheServerIsOutOfOrderAtFirst() throws Exception {
        var email = office.newAddress();
        var admin = office.admin();
        MailServer.SHARED.refusals.set(1);

        var invited = admin.post("/api/invitations", "{\"email\":\"%s\",\"role\":\"juror\"}".formatted(email));

        assertThat(invited.status()).isEqualTo(202);
        var mail = MailServer.SHARED.received.poll(20, TimeUnit.SECONDS);
        assertThat(mail).contains("To: " + email, "/invitation?token=");
        await().atMost(Duration.ofSeconds(5))
                .until(() -> database.sql("SELECT count(*) FROM mail")
                                .query(Integer.class)
                                .single()
                        == 0);
        assertThat(MailServer.SHARED.received).as("once").isEmpty();
        assertThat(admin.get("/api/mails").code()).isEqualTo("mails-are-sent");
    }

    @Test
    void waitsForNoServerThatSaysNothing() throws Exception {
        MailServer.SHARED.received.clear();
        MailServer.SHARED.silences.set(1);

        office.admin().post("/api/invitations", "{\"email\":\"%s\",\"role\":\"juror\"}".formatted(office.newAddress()));

        assertThat(MailServer.SHARED.received.take()).contains("/invitation?token=");
    }

    @Test
    void tellsCalendarsBesideTheTextAndLetsNoSubjectBecomeAHeader() throws Exception {
        var email = office.newAddress();
        MailServer.SHARED.received.clear();

        database.sql("""
                        INSERT INTO mail ("to", subject, text, calendar, calendar_method) VALUES (?, ?, ?, ?, 'CANCEL')
                        """)
                .params(
                        email,
                        "Off\r\nBcc: somebody@else.example",
                        "It is off, señora.",
                        "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")
                .update();

        var mail = MailServer.SHARED.received.poll(20, TimeUnit.SECONDS);
        assertThat(mail)
                .contains("multipart/alternative", "text/calendar; charset=UTF-8; method=CANCEL", "BEGIN:VCALENDAR")
                .contains("Subject: Off Bcc: somebody@else.example")
                .doesNotContain("\nBcc:");
    }
}
