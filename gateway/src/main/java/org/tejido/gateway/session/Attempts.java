package org.tejido.gateway.session;

import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.tejido.gateway.audit.Audit;
import org.tejido.gateway.audit.Deed;
import org.tejido.gateway.problem.Refusal;

/** Failed guesses within a quarter of an hour, for an account and for an address: after too many, nobody is heard. */
@Repository
class Attempts {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int MOST_FOR_AN_ACCOUNT = 10;
    private static final int MOST_FOR_AN_ADDRESS = 100;

    private final JdbcClient database;
    private final Audit audit;

    Attempts(JdbcClient database, Audit audit) {
        this.database = database;
        this.audit = audit;
    }

    /** Counts a guess before it is looked at, so that a crowd of guesses at once is counted too. */
    void begin(String email, String address) {
        if (isTooMany("account " + email, MOST_FOR_AN_ACCOUNT, address)
                || isTooMany("address " + address, MOST_FOR_AN_ADDRESS, address)) {
            throw new Refusal(
                            HttpStatus.TOO_MANY_REQUESTS,
                            "too-many-attempts",
                            "Too many attempts. Wait a quarter of an hour, or choose a new password.")
                    .retryAfter(WINDOW);
        }
    }

    /** What succeeded was no guess: people of one office share an address. */
    void succeeded(String email, String address) {
        database.sql("DELETE FROM attempt WHERE who = ?")
                .param("account " + email)
                .update();
        database.sql("UPDATE attempt SET failed = greatest(failed - 1, 0) WHERE who = ?")
                .param("address " + address)
                .update();
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT15M")
    void forgetOld() {
        database.sql("DELETE FROM attempt WHERE since < now() - make_interval(secs => ?)")
                .param(WINDOW.toSeconds())
                .update();
    }

    /** Written down once: whoever goes on fills no table. */
    private boolean isTooMany(String who, int most, String address) {
        var failed = count(who);
        if (failed == most + 1) {
            audit.note(Deed.of("session.blocked", (String) null).with("address", address));
        }
        return failed > most;
    }

    private int count(String who) {
        return database.sql("""
                        INSERT INTO attempt AS held (who, failed) VALUES (?, 1)
                        ON CONFLICT (who) DO UPDATE
                           SET failed = CASE WHEN held.since < now() - make_interval(secs => ?) THEN 1 ELSE held.failed + 1 END,
                               since = CASE WHEN held.since < now() - make_interval(secs => ?) THEN now() ELSE held.since END
                        RETURNING failed
                        """)
                .params(who, WINDOW.toSeconds(), WINDOW.toSeconds())
                .query(Integer.class)
                .single();
    }
}
