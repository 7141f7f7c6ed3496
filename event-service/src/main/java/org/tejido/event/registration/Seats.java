package org.tejido.event.registration;

import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import org.tejido.event.agenda.Audience;
import org.tejido.event.membership.Memberships;
import org.tejido.platform.outbox.Outbox;
import org.tejido.platform.problem.Constraints;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.trace.Trace;
import reactor.core.publisher.Mono;

/** The seats of the events, and the one statement that gives them away. */
@Repository
class Seats {

    /**
     * All parts see the same snapshot, save one: an UPDATE that waited for the row of {@code seats} looks at it again.
     * So the guard stands there, on that row's columns alone, and what the rest has seen only decides what is answered.
     */
    private static final String TAKE = """
            WITH asked AS (
                SELECT event.id, event.stage, event.ends_at <= :now AS over,
                       event.member_cents, event.other_cents, event.currency,
                       seats.capacity, seats.taken,
                       %s AS member,
                       NOT :named OR EXISTS (SELECT FROM organisation
                                              WHERE organisation.organisation_id = :organisation) AS organisation_known,
                       present.id AS present, present.organisation_id AS present_organisation
                  FROM event
                  JOIN seats ON seats.event_id = event.id
                  LEFT JOIN registration AS present
                         ON present.event_id = event.id AND present.stage <> 'cancelled'
                        AND lower(present.email) = lower(:email)
                 WHERE event.id = :event AND %s
            ), seated AS (
                UPDATE seats SET taken = seats.taken + :seats
                  FROM asked
                 WHERE seats.event_id = asked.id
                   AND seats.open AND seats.taken + :seats <= seats.capacity
                   AND NOT asked.over AND asked.organisation_known AND asked.present IS NULL
                RETURNING asked.member,
                          :seats * CAST(CASE WHEN asked.member THEN member_cents ELSE other_cents END AS bigint) AS cents
            ), confirmed AS (
                INSERT INTO registration (id, event_id, stage, organisation_id, name, email, seats,
                                          member_price, price_cents, currency, registered_at, registered_by, token_hash)
                SELECT :id, asked.id, 'confirmed', :organisation, :name, :email, :seats,
                       seated.member, seated.cents, asked.currency, :now, :account, :token_hash
                  FROM seated, asked
                RETURNING member_price, price_cents
            ), told AS (
                INSERT INTO outbox (topic, type, subject, sequence, data, traceparent)
                SELECT :topic, :type, :id, :sequence,
                       CASE WHEN confirmed.member_price THEN :told_of_member ELSE :told_of_other END, :traceparent
                  FROM confirmed
            )
            SELECT asked.*, confirmed.member_price, confirmed.price_cents FROM asked LEFT JOIN confirmed ON true
            """.formatted(Memberships.LIVE, Audience.SEES);

    private final DatabaseClient database;
    private final Outbox outbox;
    private final RegistrationMessages messages;

    Seats(DatabaseClient database, Outbox outbox, RegistrationMessages messages) {
        this.database = database;
        this.outbox = outbox;
        this.messages = messages;
    }

    /**
     * Takes the seats, or says why not.
     *
     * @return {@link NotFound} as an error, also for an event that the applicant may not see
     */
    Mono<Verdict> take(Application application) {
        return Mono.deferContextual(context -> traced(statement(application), Trace.in(context))
                .map(Verdict::of)
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("event", application.event())))
                .onErrorMap(
                        Constraints.violated("registration_once"),
                        _ -> new AlreadyRegistered(application.event(), null))
                .onErrorMap(Constraints.violated("registration_pkey"), _ -> new RegistrationExists(application.id()))
                .delayUntil(_ -> outbox.ring()));
    }

    private GenericExecuteSpec statement(Application application) {
        var ofMember = messages.of(fact(application, true));
        var ofOther = messages.of(fact(application, false));
        var pass = application.pass();
        var statement = application
                .audience()
                .bindTo(database.sql(TAKE))
                .bind("now", application.at())
                .bind("named", application.namesAnother())
                .bind("event", application.event())
                .bind("id", application.id().value())
                .bind("name", application.name())
                .bind("email", application.email())
                .bind("seats", application.seats())
                .bind("topic", ofMember.topic())
                .bind("type", ofMember.type())
                .bind("sequence", ofMember.sequence())
                .bind("told_of_member", outbox.write(ofMember.data()))
                .bind("told_of_other", outbox.write(ofOther.data()));
        statement = pass == null
                ? statement.bindNull("token_hash", byte[].class)
                : statement.bind("token_hash", pass.hash());
        return application.caller().isAnonymous()
                ? statement.bindNull("account", UUID.class)
                : statement.bind("account", application.caller().account());
    }

    private static GenericExecuteSpec traced(GenericExecuteSpec statement, Optional<Trace> trace) {
        return trace.map(present -> statement.bind("traceparent", present.header()))
                .orElseGet(() -> statement.bindNull("traceparent", String.class));
    }

    private static RegistrationFact.Confirmed fact(Application application, boolean memberPrice) {
        return new RegistrationFact.Confirmed(
                application.id(), application.event(), application.organisation(), application.seats(), memberPrice);
    }
}
