package org.tejido.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.time.LocalDate;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tejido.gateway.digest.Digests;

@GatewayTest
class DigestTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 20);

    @Autowired
    Office office;

    @Autowired
    Digests digests;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void nobodyHasBeenTold() {
        office.admin();
        office.manager();
        office.juror();
        database.sql("DELETE FROM digest").update();
        Upstream.SHARED.digest = "{\"subject\":\"What waits\",\"text\":\"One task is due\"}";
        Upstream.SHARED.forget();
    }

    @AfterEach
    void nothingWaits() {
        Upstream.SHARED.digest = "";
        Upstream.SHARED.forget();
    }

    @Test
    void tellsEachOfTheTeamOnceADayHoweverManyInstancesDoIt() throws Exception {
        var before = mails();
        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 4).forEach(_ -> instances.submit(() -> digests.tell(DAY)));
        }
        digests.tell(DAY);

        assertThat(mails() - before).isEqualTo(team());
        digests.tell(DAY.plusDays(1));
        assertThat(mails() - before).isEqualTo(2 * team());
    }

    @Test
    void asksInTheNameOfWhomItTells() throws Exception {
        digests.tell(DAY);

        var call = Upstream.SHARED.next();
        assertThat(call.uri()).isEqualTo("/member/api/today/digest");
        assertThat(call.header("Accept-Language")).isEqualTo("es");
        var claims = SignedJWT.parse(call.header("Authorization").substring("Bearer ".length()))
                .getJWTClaimsSet();
        assertThat(claims.getAudience()).containsExactly("member-service");
        assertThat(claims.getStringClaim("role")).isIn("admin", "manager");
    }

    @Test
    void sendsNothingWhereNothingWaits() {
        var before = mails();
        Upstream.SHARED.digest = "";

        digests.tell(DAY);
        Upstream.SHARED.digest = "{\"subject\":\"What waits\",\"text\":\"One task is due\"}";
        digests.tell(DAY);

        assertThat(mails()).isEqualTo(before);
    }

    @Test
    void asksAgainLaterWhereTheServiceDidNotSay() {
        var before = mails();
        Upstream.SHARED.digest = "nonsense";
        digests.tell(DAY);
        assertThat(mails()).isEqualTo(before);
        Upstream.SHARED.digest = "{\"subject\":\"What waits\",\"text\":\"One task is due\"}";
        digests.tell(DAY);
        assertThat(mails()).as("not at once").isEqualTo(before);

        database.sql("UPDATE digest SET next_try = now()").update();
        digests.tell(DAY);

        assertThat(mails() - before).isEqualTo(team());
    }

    @Test
    void leavesWhomeverWasSuspendedAlone() {
        database.sql("UPDATE account SET suspended_at = now() WHERE role = 'manager'")
                .update();
        var before = mails();
        try {
            digests.tell(DAY);

            assertThat(mails() - before)
                    .isEqualTo(
                            database.sql("SELECT count(*) FROM account WHERE role = 'admin' AND suspended_at IS NULL")
                                    .query(Long.class)
                                    .single());
        } finally {
            database.sql("UPDATE account SET suspended_at = NULL WHERE role = 'manager'")
                    .update();
        }
    }

    @Test
    void tellsMembersWhatTheySeekSinceTheDayOfWhichTheyHeardLast() throws Exception {
        var organisation = java.util.UUID.randomUUID();
        office.memberOf(organisation);
        digests.tell(DAY);
        Upstream.SHARED.alerts = "{\"subject\":\"A call\",\"text\":\"It fits\"}";
        Upstream.SHARED.forget();
        try {
            digests.tell(DAY.plusDays(3));

            var call = Upstream.SHARED.next();
            while (!call.uri().contains("/api/alerts/digest") || !isOf(call, organisation)) {
                call = Upstream.SHARED.next();
            }
            assertThat(call.uri()).isEqualTo("/project/api/alerts/digest?since=" + DAY);
            assertThat(database.sql("SELECT count(*) FROM mail WHERE subject = 'A call'")
                            .query(Long.class)
                            .single())
                    .isPositive();
        } finally {
            Upstream.SHARED.alerts = "";
        }
    }

    private static boolean isOf(Upstream.Call call, java.util.UUID organisation) throws Exception {
        return organisation
                .toString()
                .equals(SignedJWT.parse(call.header("Authorization").substring("Bearer ".length()))
                        .getJWTClaimsSet()
                        .getStringClaim("organisation"));
    }

    private long team() {
        return database.sql("SELECT count(*) FROM account WHERE role IN ('admin', 'manager') AND suspended_at IS NULL")
                .query(Long.class)
                .single();
    }

    private long mails() {
        return database.sql("SELECT count(*) FROM mail WHERE subject = 'What waits'")
                .query(Long.class)
                .single();
    }
}
