package org.tejido.project.interest;

import static org.tejido.platform.problem.Constraints.violated;
import static org.tejido.project.sql.Columns.nullable;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.tejido.platform.life.Change;
import org.tejido.platform.outbox.Outbox;
import org.tejido.platform.paging.Cursor;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.problem.StaleVersion;
import org.tejido.platform.problem.WrongStage;
import org.tejido.platform.security.Caller;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.project.collaborator.OnBehalf;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All interests. To everybody but the two parties and the team, there are none. */
@Repository
class Interests {

    private final DatabaseClient database;
    private final Outbox outbox;

    Interests(DatabaseClient database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    Mono<ShownInterest> show(UUID id, Caller caller) {
        return OnBehalf.seenBy(caller, database.sql(InterestRow.VISIBLE + "AND i.id = :id"))
                .bind("id", id)
                .map(InterestRow::shown)
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("interest", id)));
    }

    /** For the owner of the call (or the team), who decides on it. */
    Mono<Interest.Expressed> getAsOwner(UUID id, ExpectedVersion expected, Caller caller) {
        return getAs(Interest.Parties::callOrganisationId, id, expected, caller);
    }

    /** For the interested organisation (or the team), whose it is. */
    Mono<Interest.Expressed> getAsInterested(UUID id, ExpectedVersion expected, Caller caller) {
        return getAs(Interest.Parties::organisationId, id, expected, caller);
    }

    private Mono<Interest.Expressed> getAs(
            Function<Interest.Parties, UUID> party, UUID id, ExpectedVersion expected, Caller caller) {
        return show(id, caller)
                .map(ShownInterest::interest)
                .doOnNext(interest -> caller.requireActsFor(party.apply(interest.parties())))
                .map(interest -> undecided(interest, expected));
    }

    private static Interest.Expressed undecided(Interest interest, ExpectedVersion expected) {
        expected.require(interest.version(), "interest", interest.id());
        if (interest instanceof Interest.Expressed expressed) {
            return expressed;
        }
        throw new WrongStage("interest", interest.id(), InterestRow.stage(interest));
    }

    /** The latest first. */
    Mono<Page<ShownInterest>> find(@Nullable UUID call, @Nullable UUID organisation, PageRequest page, Caller caller) {
        var after = page.after();
        return OnBehalf.seenBy(caller, database.sql(InterestRow.VISIBLE + """
                           AND (CAST(:call AS uuid) IS NULL OR i.call_id = :call)
                           AND (CAST(:organisation AS uuid) IS NULL OR i.organisation_id = :organisation)
                           AND (CAST(:after AS uuid) IS NULL OR i.id < :after)
                         ORDER BY i.id DESC
                         LIMIT :rows
                        """))
                .bind("call", nullable(call, UUID.class))
                .bind("organisation", nullable(organisation, UUID.class))
                .bind("after", nullable(after == null ? null : after.id(0), UUID.class))
                .bind("rows", page.limit() + 1)
                .map(InterestRow::shown)
                .all()
                .collectList()
                .map(rows -> Page.of(
                        rows, page.limit(), last -> Cursor.of(last.interest().id())));
    }

    /** Takes hold of the call's row, so that the call is not closed in between. */
    Mono<Interest.Expressed> add(Change<Interest.Expressed> change) {
        var interest = change.state();
        return database.sql("""
                        INSERT INTO interest (id, call_id, organisation_id, stage, message, contact_name, contact_email,
                                              answer_by, version)
                        SELECT :id, c.id, :organisation, 'expressed', :message, :contactName, :contactEmail, :answerBy,
                               :version
                          FROM call c
                         WHERE c.id = :call AND c.stage = 'open'
                           FOR SHARE
                        """)
                .bind("id", interest.id())
                .bind("call", interest.parties().callId())
                .bind("organisation", interest.parties().organisationId())
                .bind("message", interest.answer().message())
                .bind("contactName", interest.answer().contact().name())
                .bind("contactEmail", interest.answer().contact().email())
                .bind("answerBy", interest.answerBy())
                .bind("version", interest.version())
                .fetch()
                .rowsUpdated()
                .onErrorMap(
                        violated("interest_live"),
                        _ -> new InterestLives(interest.parties().callId()))
                .onErrorMap(violated("interest_pkey"), _ -> new InterestAlreadyExpressed(interest.id()))
                .filter(added -> added == 1)
                .switchIfEmpty(Mono.error(
                        () -> new WrongStage("call", interest.parties().callId(), "closed")))
                .flatMap(_ -> outbox.tell(InterestMessages.of(change.fact())))
                .thenReturn(interest);
    }

    /** Fails with {@link InterestLives} where the organisation cooperates with the owner over the call. */
    Mono<Void> requireNoCooperation(UUID call, UUID organisation) {
        return database.sql("""
                        SELECT 1 FROM cooperation
                         WHERE call_id = :call AND organisation_id = :organisation AND stage = 'open'
                        """)
                .bind("call", call)
                .bind("organisation", organisation)
                .map(_ -> true)
                .one()
                .doOnNext(_ -> {
                    throw new InterestLives(call);
                })
                .then();
    }

    /** Those that nobody has answered in time. They stay with whoever asks until the transaction ends. */
    Flux<Interest.Expressed> overdue(LocalDate today, int atMost) {
        return database.sql(InterestRow.COLUMNS + """
                         WHERE i.stage = 'expressed' AND i.answer_by < :today
                         ORDER BY i.answer_by, i.id
                         LIMIT :atMost
                           FOR UPDATE OF i SKIP LOCKED
                        """)
                .bind("today", today)
                .bind("atMost", atMost)
                .map(InterestRow::shown)
                .all()
                .map(ShownInterest::interest)
                .cast(Interest.Expressed.class);
    }

    <I extends Interest> Mono<I> save(Change<I> change) {
        var interest = change.state();
        return database.sql("""
                        UPDATE interest SET stage = :stage, version = :version
                         WHERE id = :id AND version = :version - 1
                        """)
                .bind("id", interest.id())
                .bind("stage", InterestRow.stage(interest))
                .bind("version", interest.version())
                .fetch()
                .rowsUpdated()
                .filter(saved -> saved == 1)
                .switchIfEmpty(Mono.error(() -> new StaleVersion("interest", interest.id())))
                .flatMap(_ -> outbox.tell(InterestMessages.of(change.fact())))
                .thenReturn(interest);
    }
}
