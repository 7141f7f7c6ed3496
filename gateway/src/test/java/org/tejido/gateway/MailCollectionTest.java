package org.tejido.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.tejido.gateway.mail.CollectMails;
import org.tejido.gateway.mail.Mails;

/** A service hands over mails to people who have no account here. */
@SiteTest
@TestPropertySource(properties = "tejido.mail.collection.sources.event=/api/written")
class MailCollectionTest {

    private static final String COLLECTION = "/event/api/written/collection";
    private static final String RECEIPT = "/event/api/written/receipt";

    @Autowired
    CollectMails collectMails;

    @Autowired
    Mails mails;

    @Autowired
    JdbcClient database;

    @AfterEach
    void nothingIsWritten() {
        Upstream.SHARED.saysNothingElse();
        Upstream.SHARED.forget();
    }

    @Test
    void sendsEachOnceHoweverOftenAndToHowManyItIsHandedOver() {
        var id = UUID.randomUUID();
        Upstream.SHARED.says(COLLECTION, 200, batch(id));
        Upstream.SHARED.says(RECEIPT, 503, "{}");

        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 4).forEach(_ -> instances.submit(collectMails::collect));
        }
        collectMails.collect();

        assertThat(subjects(id)).hasSize(1);
    }

    @Test
    void tellsTheServiceWhatItHasAsAnAdministratorOfTheGateway() throws Exception {
        var id = UUID.randomUUID();
        Upstream.SHARED.says(COLLECTION, 200, batch(id));
        Upstream.SHARED.says(RECEIPT, 503, "{}");
        Upstream.SHARED.forget();

        collectMails.collect();

        var call = Upstream.SHARED.callsOf(RECEIPT).getFirst();
        assertThat(call.body()).isEqualTo("{\"ids\":[\"%s\"]}".formatted(id));
        var claims = SignedJWT.parse(call.header("Authorization").substring("Bearer ".length()))
                .getJWTClaimsSet();
        assertThat(claims.getAudience()).containsExactly("event-service");
        assertThat(claims.getStringClaim("role")).isEqualTo("admin");
    }

    @Test
    void takesNothingOfWhatItCannotRead() {
        Upstream.SHARED.says(COLLECTION, 200, "nonsense");

        collectMails.collect();

        assertThat(Upstream.SHARED.callsOf(RECEIPT)).isEmpty();
    }

    @Test
    void forgetsWhatNobodyHasFetchedForAMonth() {
        var old = UUID.randomUUID();
        var young = UUID.randomUUID();
        for (var id : List.of(old, young)) {
            Upstream.SHARED.says(COLLECTION, 200, batch(id));
            Upstream.SHARED.says(RECEIPT, 503, "{}");
            collectMails.collect();
        }
        database.sql("UPDATE mail SET made_at = now() - interval '31 days' WHERE \"to\" = ?")
                .param(old + "@example.org")
                .update();

        mails.forget();

        assertThat(subjects(old)).isEmpty();
        assertThat(subjects(young)).hasSize(1);
    }

    private List<String> subjects(UUID id) {
        return database.sql("SELECT subject FROM mail WHERE \"to\" = ? AND calendar_method = 'REQUEST'")
                .param(id + "@example.org")
                .query(String.class)
                .list();
    }

    private static String batch(UUID id) {
        return """
                {"items":[{"id":"%s","to":"%s@example.org","subject":"Registered","text":"Hello",
                           "calendar":{"method":"REQUEST","text":"BEGIN:VCALENDAR"}}]}""".formatted(id, id);
    }
}
