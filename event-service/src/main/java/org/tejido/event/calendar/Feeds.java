package org.tejido.event.calendar;

import java.time.Clock;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.event.registration.Token;
import org.tejido.platform.security.Caller;
import reactor.core.publisher.Mono;

/** The secret addresses of calendars: one for each account that wants one. */
@Repository
class Feeds {

    private final DatabaseClient database;
    private final Clock clock;

    Feeds(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A new address; the one before leads nowhere from then on. */
    Mono<Token> open(Caller caller) {
        var secret = Token.random();
        return database.sql("""
                        INSERT INTO calendar_feed (account, secret_hash, made_at) VALUES (:account, :hash, :now)
                        ON CONFLICT (account) DO UPDATE SET secret_hash = excluded.secret_hash, made_at = excluded.made_at
                        """)
                .bind("account", caller.account())
                .bind("hash", secret.hash())
                .bind("now", clock.instant())
                .then()
                .thenReturn(secret);
    }

    /** Saying it again changes nothing. */
    Mono<Void> close(Caller caller) {
        return database.sql("DELETE FROM calendar_feed WHERE account = :account")
                .bind("account", caller.account())
                .then();
    }
}
